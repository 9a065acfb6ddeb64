import { checkTrustDocument } from '../../iam/documents';
import { iam } from '../api';
import { Missing } from '../parts/missing';
import { layOut } from '../parts/policy-text';
import { useLoad } from '../parts/use-load';
import { links } from '../route';
import { t } from '../text';
import { EditDocument } from './edit-document';

export function EditTrust({ name }: { name: string }) {
  const { value: role, error } = useLoad(() => iam.getRole(name), name);
  if (!role) return <Missing title="roleMissing" error={error} />;
  return (
    <EditDocument
      title={t('editTrustPolicy')}
      editorTitle="editTrustPolicy"
      initial={layOut(role.trustPolicy)}
      maxCharacters={2048}
      check={checkTrustDocument}
      submitText={t('updatePolicy')}
      save={(document) => iam.updateAssumeRolePolicy(name, document)}
      done={t('trustPolicyUpdated')}
      back={links.role(name).replace('section=permissions', 'section=trust_relationships')}
    />
  );
}
