import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { t } from '../text';

const SERVICES = ['CloudWatch Logs', 'DynamoDB', 'EC2', 'KMS', 'Lambda', 'S3', 'SQS', 'STS'];

/** Only what is seen before a service is chosen; the simulator's policies are written as JSON. */
export function VisualEditor() {
  const [service, setService] = useState<SelectProps.Option | null>(null);
  return (
    <SpaceBetween size="m">
      <ExpandableSection
        defaultExpanded
        variant="container"
        headerText={t('selectAService')}
        headerDescription={t('selectAServiceHelp')}
      >
        <FormField label={t('service')}>
          <Select
            selectedOption={service}
            onChange={({ detail }) => setService(detail.selectedOption)}
            options={SERVICES.map((value) => ({ value, label: value }))}
            placeholder={t('chooseAService')}
            filteringType="auto"
          />
        </FormField>
      </ExpandableSection>
      <Button iconName="add-plus">{t('addMorePermissions')}</Button>
    </SpaceBetween>
  );
}
