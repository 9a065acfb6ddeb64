import FormField from '@cloudscape-design/components/form-field';
import Grid from '@cloudscape-design/components/grid';
import PropertyFilter, { type PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { options } from '../session';
import { t } from '../text';

export interface Filter {
  text: string;
  type: string;
  query: PropertyFilterProps.Query;
}

export const NO_FILTER: Filter = { text: '', type: '', query: { tokens: [], operation: 'and' } };

interface Props {
  filter: Filter;
  count: number;
  onChange: (filter: Filter) => void;
}

export function PolicyFilter({ filter, count, onChange }: Props) {
  const countText = count === 1 ? t('oneMatch') : t('matches', { n: count });
  if (options.propertyFilter)
    return (
      <PropertyFilter
        query={filter.query}
        countText={countText}
        filteringPlaceholder={t('filterPlaceholder')}
        filteringAriaLabel={t('filterPlaceholder')}
        i18nStrings={{ clearFiltersText: t('clearFilters') }}
        filteringProperties={[
          { key: 'policyName', propertyLabel: t('policyName'), groupValuesLabel: t('policyName') },
          { key: 'type', propertyLabel: t('type'), groupValuesLabel: t('type') },
        ]}
        onChange={({ detail }) => onChange({ ...filter, query: detail })}
      />
    );
  const types = [
    { value: '', label: t('allTypes') },
    { value: 'Customer managed', label: t('customerManaged') },
    { value: 'AWS managed', label: t('awsManaged') },
    { value: 'AWS managed - job function', label: t('awsManagedJob') },
  ];
  return (
    <Grid gridDefinition={[{ colspan: 7 }, { colspan: 5 }]}>
      <div style={{ paddingTop: 24 }}>
        <TextFilter
          filteringText={filter.text}
          filteringPlaceholder={t('search')}
          filteringAriaLabel={t('search')}
          {...(filter.text || filter.type ? { countText } : {})}
          onChange={({ detail }) => onChange({ ...filter, text: detail.filteringText })}
        />
      </div>
      <FormField label={t('filterByType')}>
        <Select
          selectedOption={types.find(({ value }) => value === filter.type) ?? null}
          options={types}
          onChange={({ detail }) => onChange({ ...filter, type: detail.selectedOption.value ?? '' })}
        />
      </FormField>
    </Grid>
  );
}
