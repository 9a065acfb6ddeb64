import ExpandableSection from '@cloudscape-design/components/expandable-section';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import { PolicyTable } from '../parts/policy-table';
import type { PolicyList } from '../parts/use-policies';
import { t } from '../text';
import type { StepProps } from './form';

export function PermissionsStep({ form, update, list }: StepProps & { list: PolicyList }) {
  const [boundary, setBoundary] = useState('none');
  const { loaded, load } = list;
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);
  return (
    <SpaceBetween size="l">
      <PolicyTable list={list} selected={form.policyArns} onSelect={(policyArns) => update({ policyArns })} />
      <ExpandableSection
        variant="container"
        headerText={
          <>
            {t('setBoundary')} - <i>{t('optional')}</i>
          </>
        }
      >
        <RadioGroup
          ariaLabel={t('setBoundary')}
          value={boundary}
          onChange={({ detail }) => setBoundary(detail.value)}
          items={[
            { value: 'none', label: t('noBoundary') },
            { value: 'use', label: t('useBoundary'), description: t('boundaryDescription') },
          ]}
        />
      </ExpandableSection>
    </SpaceBetween>
  );
}
