/** Every problem that a parser of `src/policy` or `src/connection` reports, so that a typing slip is a type error. */
export type ProblemCode =
  | `policy_${
      | 'empty'
      | 'text_too_long'
      | 'not_json'
      | 'beginning_missing'
      | 'end_missing'
      | 'yaml'
      | 'terraform'
      | 'refused'
      | 'two_documents'
      | 'duplicate_key'
      | 'placeholder'
      | 'not_a_policy'
      | 'statement_shape'
      | 'is_trust_policy'
      | 'is_bucket_policy'
      | 'too_long'}`
  | `merge_${'denied' | 'not_plain'}`
  | `kms_key_arn_${'empty' | 'alias' | 'only_id' | 'partition' | 'other' | 'shape'}`
  | `account_id_${'empty' | 'length' | 'digits' | 'arn' | 'external_id' | 'spreadsheet' | 'text'}`
  | `external_id_${
      | 'empty'
      | 'length'
      | 'characters'
      | 'account_id'
      | 'arn'
      | 'placeholder'
      | 'cut_off'
      | 'twice'}`
  | `bucket_${
      | 'empty'
      | 'length'
      | 'upper_case'
      | 'characters'
      | 'edges'
      | 'dots'
      | 'ip'
      | 'reserved'
      | 'path'
      | 'placeholder'
      | 'partition'
      | 'access_point'
      | 'address'}`
  | `prefix_${'leading_slash' | 'length' | 'address' | 'placeholder' | 'wildcard' | 'pattern' | 'bucket'}`
  | `role_arn_${
      | 'empty'
      | 'partition'
      | 'instance_profile'
      | 'policy'
      | 'user'
      | 'assumed_role'
      | 'account'
      | 'bucket'
      | 'name_only'
      | 'service_linked'
      | 'other'
      | 'shape'}`
  | `${'policy' | 'role'}_name_${'empty' | 'length' | 'characters'}`
  | `pattern_${'bucket' | 'characters' | 'length'}`
  | `description_${'characters' | 'length'}`
  | `setting_${'fill' | 'days'}`;
