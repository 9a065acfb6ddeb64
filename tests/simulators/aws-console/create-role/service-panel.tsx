import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { t } from '../text';
import type { StepProps } from './form';

const SERVICES = ['EC2', 'Lambda', 'ECS', 'EKS', 'Glue', 'RDS', 'S3', 'SNS', 'States'];

export function ServicePanel({ form, update, errors }: StepProps) {
  const { service } = form;
  return (
    <Container header={<Header description={t('useCaseDescription')}>{t('useCase')}</Header>}>
      <SpaceBetween size="l">
        <FormField label={t('serviceOrUseCase')} errorText={errors.service}>
          <Select
            selectedOption={service ? { value: service, label: service } : null}
            onChange={({ detail }) => update({ service: detail.selectedOption.value ?? '' })}
            options={SERVICES.map((value) => ({ value, label: value }))}
            placeholder={t('chooseService')}
            filteringType="auto"
          />
        </FormField>
        {service && (
          <FormField label={t('useCase')}>
            <RadioGroup
              value={service}
              items={[{ value: service, label: service, description: t('serviceCalls', { service }) }]}
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}
