import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useEffect, useState } from 'react';
import type { PolicySummary } from '../../iam';
import { filterPolicies } from '../parts/filter-policies';
import { InfoLink } from '../parts/info-link';
import { PolicyFilter } from '../parts/policy-filter';
import { PolicyNameCell } from '../parts/policy-name-cell';
import { usePolicies } from '../parts/use-policies';
import { links } from '../route';
import { t } from '../text';

const PAGE = 20;

export function PoliciesList() {
  const { policies, loading, loaded, load, view, setView } = usePolicies();
  const { filter, page } = view;
  const [selected, setSelected] = useState<PolicySummary[]>([]);
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);
  const matching = filterPolicies(policies, filter);
  return (
    <Table
      variant="full-page"
      selectionType="single"
      trackBy="arn"
      items={matching.slice((page - 1) * PAGE, page * PAGE)}
      selectedItems={selected}
      onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
      loading={loading}
      loadingText={t('loading')}
      ariaLabels={{
        tableLabel: t('policies'),
        selectionGroupLabel: t('selectPolicies'),
        itemSelectionLabel: (_state, { policyName }) => policyName,
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${policies.length})`}
          info={<InfoLink />}
          description={t('policiesDescription')}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel={t('refreshPolicies')} onClick={load} />
              <Button disabled={selected.length === 0}>{t('delete')}</Button>
              <Button variant="primary" href={links.createPolicy}>
                {t('createPolicy')}
              </Button>
            </SpaceBetween>
          }
        >
          {t('policies')}
        </Header>
      }
      filter={
        <PolicyFilter
          filter={filter}
          count={matching.length}
          onChange={(next) => setView({ filter: next, page: 1 })}
        />
      }
      pagination={
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.max(1, Math.ceil(matching.length / PAGE))}
          onChange={({ detail }) => setView({ filter, page: detail.currentPageIndex })}
        />
      }
      columnDefinitions={[
        {
          id: 'policyName',
          header: t('policyName'),
          isRowHeader: true,
          sortingField: 'policyName',
          cell: ({ arn, policyName }) => <PolicyNameCell arn={arn} name={policyName} />,
        },
        { id: 'type', header: t('type'), sortingField: 'type', cell: ({ type }) => type },
        {
          id: 'used',
          header: t('attachedEntities'),
          cell: ({ attachmentCount }) => (attachmentCount > 0 ? attachmentCount : '-'),
        },
        { id: 'description', header: t('description'), cell: ({ description }) => description || '-' },
      ]}
    />
  );
}
