import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Delayed } from '../parts/delayed';
import { options, session } from '../session';
import { t } from '../text';
import type { StepProps } from './form';

function OtherAccount({ form, update, errors }: StepProps) {
  return (
    <Delayed ms={options.optionsDelayMs} quiet>
      <FormField
        label={t('accountId')}
        description={t('accountIdDescription')}
        constraintText={t('accountIdConstraint')}
        errorText={errors.accountId}
      >
        <Input value={form.accountId} onChange={({ detail }) => update({ accountId: detail.value })} />
      </FormField>
    </Delayed>
  );
}

function ExternalId({ form, update, errors }: StepProps) {
  return (
    <Delayed ms={options.optionsDelayMs} quiet>
      <Box margin={{ left: 'xl' }}>
        <SpaceBetween size="s">
          <Box color="text-body-secondary">{t('externalIdHelp')}</Box>
          <FormField label={t('externalId')} errorText={errors.externalId}>
            <Input value={form.externalId} onChange={({ detail }) => update({ externalId: detail.value })} />
          </FormField>
          <Alert type="info">{t('externalIdWarning')}</Alert>
        </SpaceBetween>
      </Box>
    </Delayed>
  );
}

export function AccountPanel(props: StepProps) {
  const { form, update } = props;
  return (
    <Container header={<Header description={t('awsAccountDescription')}>{t('anAwsAccount')}</Header>}>
      <SpaceBetween size="l">
        <SpaceBetween size="s">
          <RadioGroup
            ariaLabel={t('anAwsAccount')}
            value={form.account}
            onChange={({ detail }) => update({ account: detail.value === 'another' ? 'another' : 'this' })}
            items={[
              { value: 'this', label: t('thisAccount', { id: session.accountId }) },
              { value: 'another', label: t('anotherAccount') },
            ]}
          />
          {form.account === 'another' && <OtherAccount {...props} />}
        </SpaceBetween>
        <div>
          <Box variant="awsui-key-label">{t('options')}</Box>
          <SpaceBetween size="s">
            <Checkbox
              checked={form.requireExternalId}
              onChange={({ detail }) => update({ requireExternalId: detail.checked })}
            >
              {t('requireExternalId')}
            </Checkbox>
            {form.requireExternalId && <ExternalId {...props} />}
            <Checkbox
              checked={form.requireMfa}
              description={t('requireMfaDescription')}
              onChange={({ detail }) => update({ requireMfa: detail.checked })}
            >
              {t('requireMfa')}
            </Checkbox>
          </SpaceBetween>
        </div>
      </SpaceBetween>
    </Container>
  );
}
