import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { NewPolicy } from '../api';
import { DefinedPermissions } from '../parts/defined-permissions';
import { Optional } from '../parts/optional';
import { Tags } from '../parts/tags';
import { t } from '../text';

interface Props {
  form: NewPolicy;
  update: (change: Partial<NewPolicy>) => void;
  nameError: string | undefined;
  onEdit: () => void;
}

export function PolicyReview({ form, update, nameError, onEdit }: Props) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">{t('policyDetails')}</Header>}>
        <SpaceBetween size="l">
          <FormField
            stretch
            label={t('policyName')}
            description={t('policyNameDescription')}
            constraintText={t('policyNameConstraint')}
            errorText={nameError}
          >
            <Input value={form.policyName} onChange={({ detail }) => update({ policyName: detail.value })} />
          </FormField>
          <FormField
            stretch
            label={<Optional label="description" />}
            description={t('policyDescriptionDescription')}
            constraintText={t('descriptionConstraint')}
          >
            <Textarea
              value={form.description}
              onChange={({ detail }) => update({ description: detail.value })}
            />
          </FormField>
        </SpaceBetween>
      </Container>
      <DefinedPermissions
        document={form.policyDocument}
        actions={<Button onClick={onEdit}>{t('edit')}</Button>}
      />
      <Tags />
    </SpaceBetween>
  );
}
