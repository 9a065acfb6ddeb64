import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { checkPolicyDocument } from '../../iam/documents';
import { iam } from '../api';
import { DEFAULT_POLICY } from '../parts/add-statement';
import { links } from '../route';
import { t } from '../text';
import { EditDocument } from './edit-document';

/** Looks like *Create policy* and is not: its policy belongs to one role. */
export function InlinePolicy({ roleName }: { roleName: string }) {
  const [policyName, setPolicyName] = useState('');
  return (
    <EditDocument
      title={t('createInlinePolicy')}
      initial={DEFAULT_POLICY}
      firstMode="json"
      check={checkPolicyDocument}
      submitText={t('createPolicy')}
      save={(document) => iam.putRolePolicy(roleName, policyName, document)}
      done={t('policyCreated', { name: policyName })}
      back={links.role(roleName)}
    >
      <Container header={<Header variant="h2">{t('policyDetails')}</Header>}>
        <FormField label={t('policyName')} constraintText={t('policyNameConstraint')}>
          <Input value={policyName} onChange={({ detail }) => setPolicyName(detail.value)} />
        </FormField>
      </Container>
    </EditDocument>
  );
}
