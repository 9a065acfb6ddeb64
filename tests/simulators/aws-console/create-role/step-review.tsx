import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { ReadOnlyCode } from '../parts/read-only-code';
import { Tags } from '../parts/tags';
import type { PolicyList } from '../parts/use-policies';
import { session } from '../session';
import { t } from '../text';
import type { StepProps } from './form';
import { PolicySummaryTable } from './policy-summary-table';
import { trustPolicyOf } from './trust-policy';

interface Props extends StepProps {
  list: PolicyList;
  onEdit: (step: number) => void;
}

function Details({ form, update, errors }: StepProps) {
  return (
    <Container header={<Header variant="h2">{t('roleDetails')}</Header>}>
      <SpaceBetween size="l">
        <FormField
          stretch
          label={t('roleName')}
          description={t('roleNameDescription')}
          constraintText={t('roleNameConstraint')}
          errorText={errors.roleName}
        >
          <Input value={form.roleName} onChange={({ detail }) => update({ roleName: detail.value })} />
        </FormField>
        <FormField
          stretch
          label={t('description')}
          description={t('roleDescriptionDescription')}
          constraintText={t('descriptionConstraint')}
        >
          <Textarea
            value={form.description}
            onChange={({ detail }) => update({ description: detail.value })}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}

export function ReviewStep(props: Props) {
  const { form, list, onEdit } = props;
  const edit = (step: number) => <Button onClick={() => onEdit(step)}>{t('edit')}</Button>;
  return (
    <SpaceBetween size="l">
      <Details {...props} />
      <Header variant="h2" actions={edit(0)}>
        {t('reviewStep1')}
      </Header>
      <Container header={<Header variant="h3">{t('trustPolicy')}</Header>} disableContentPaddings>
        <ReadOnlyCode label={t('trustPolicy')} value={trustPolicyOf(form, session.accountId)} />
      </Container>
      <Header variant="h2" actions={edit(1)}>
        {t('reviewStep2')}
      </Header>
      <PolicySummaryTable arns={form.policyArns} list={list} />
      <Header variant="h2">{t('reviewStep3')}</Header>
      <Tags />
    </SpaceBetween>
  );
}
