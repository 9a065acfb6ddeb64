import { checkPolicyDocument } from '../../iam/documents';
import { iam } from '../api';
import { Missing } from '../parts/missing';
import { policyText } from '../parts/policy-text';
import { useLoad } from '../parts/use-load';
import { links } from '../route';
import { t } from '../text';
import { EditDocument } from './edit-document';

export function EditPolicy({ arn }: { arn: string }) {
  const { value: policy, error } = useLoad(() => iam.getPolicy(arn), arn);
  if (!policy) return <Missing title="policyMissing" error={error} />;
  return (
    <EditDocument
      title={t('editPolicyTitle', { name: policy.policyName })}
      initial={policyText(policy)}
      firstMode="json"
      check={checkPolicyDocument}
      submitText={t('saveChanges')}
      save={(document) => iam.createPolicyVersion(arn, document)}
      done={t('policyUpdated', { name: policy.policyName })}
      back={links.policy(arn)}
    />
  );
}
