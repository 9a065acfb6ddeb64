import { splitArn } from '../policy/arn';
import { fail, ok, type Result } from '../policy/result';
import { cleanPastedText } from './clean-pasted-text';

const KEY_ID = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|mrk-[\da-f]{32})$/i;

/**
 * Reads the ARN of a KMS key, `arn:aws:kms:REGION:ACCOUNT:key/ID`, multi-JsonSpan keys (`mrk-…`) included.
 *
 * Problems: `kms_key_arn_empty`; `kms_key_arn_alias` (IAM checks kms:Decrypt against the key's own ARN, so an alias in
 * Resource grants nothing; KMS developer guide); `kms_key_arn_only_id`; `kms_key_arn_partition` [partition];
 * `kms_key_arn_other` [service] for another service's ARN; `kms_key_arn_shape`.
 */
export function parseKmsKeyArn(text: string): Result<string> {
  const arn = cleanPastedText(text);
  if (arn === '') return fail('kms_key_arn_empty');
  if (/^alias\//.test(arn)) return fail('kms_key_arn_alias');
  if (KEY_ID.test(arn) || /^key\//.test(arn)) return fail('kms_key_arn_only_id');
  const parts = splitArn(arn);
  if (!parts) return fail('kms_key_arn_shape');
  if (parts.service !== 'kms') return fail('kms_key_arn_other', parts.service);
  if (parts.resource.startsWith('alias/')) return fail('kms_key_arn_alias');
  if (parts.partition !== 'aws') return fail('kms_key_arn_partition', parts.partition);
  const [kind, id = '', ...more] = parts.resource.split('/');
  const sound =
    kind === 'key' &&
    KEY_ID.test(id) &&
    more.length === 0 &&
    /^\d{12}$/.test(parts.account) &&
    /^[a-z]{2}(-[a-z]+)+-\d+$/.test(parts.region);
  return sound ? ok(arn) : fail('kms_key_arn_shape');
}
