import Button from '@cloudscape-design/components/button';
import CollectionPreferences from '@cloudscape-design/components/collection-preferences';
import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { PolicySummary } from '../../iam';
import { options } from '../session';
import { t } from '../text';
import { filterPolicies } from './filter-policies';
import { InfoLink } from './info-link';
import { PolicyFilter } from './policy-filter';
import { PolicyNameCell } from './policy-name-cell';
import { useHeartbeat } from './use-heartbeat';
import type { PolicyList } from './use-policies';

const PAGE = 20;

interface Props {
  list: PolicyList;
  selected: string[];
  onSelect: (arns: string[]) => void;
}

const COLUMNS: TableProps.ColumnDefinition<PolicySummary>[] = [
  {
    id: 'policyName',
    header: (
      <>
        {t('policyName')} <Icon name="external" />
      </>
    ),
    sortingField: 'policyName',
    isRowHeader: true,
    cell: ({ arn, policyName }) => <PolicyNameCell arn={arn} name={policyName} newTab />,
  },
  { id: 'type', header: t('type'), sortingField: 'type', cell: ({ type }) => type },
  { id: 'description', header: t('description'), cell: ({ description }) => description || '-' },
];

function Actions({ list }: { list: PolicyList }) {
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        iconName="refresh"
        ariaLabel={t('refreshPolicies')}
        loading={list.loading}
        onClick={list.load}
      />
      {options.createPolicyButton && (
        <Button href="#/policies/create" target="_blank" iconName="external" iconAlign="right">
          {t('createPolicy')}
        </Button>
      )}
    </SpaceBetween>
  );
}

function counterText(selected: number, total: number): string {
  if (selected === 0) return `(${total})`;
  return options.propertyFilter ? t('selectedCounter', { n: selected, total }) : `(${selected}/${total})`;
}

/** "Permissions policies": choose among all policies of the account and of AWS. */
export function PolicyTable({ list, selected, onSelect }: Props) {
  const beat = useHeartbeat();
  const { policies, view, setView } = list;
  const { filter, page } = view;
  const matching = filterPolicies(policies, filter);
  return (
    <Table
      variant="container"
      selectionType="multi"
      trackBy={({ arn }) => `${arn}#${beat}`}
      items={matching.slice((page - 1) * PAGE, page * PAGE)}
      columnDefinitions={COLUMNS}
      {...(COLUMNS[0] && { sortingColumn: COLUMNS[0] })}
      selectedItems={policies.filter(({ arn }) => selected.includes(arn))}
      onSelectionChange={({ detail }) => onSelect(detail.selectedItems.map(({ arn }) => arn))}
      loading={list.loading}
      loadingText={t('loading')}
      empty={t('noPolicies')}
      ariaLabels={{
        selectionGroupLabel: t('selectPolicies'),
        allItemsSelectionLabel: () => t('selectAll'),
        itemSelectionLabel: (_state, { policyName }) => policyName,
        tableLabel: t('permissionsPolicies'),
      }}
      header={
        <Header
          variant="h2"
          counter={counterText(selected.length, policies.length)}
          info={<InfoLink />}
          description={t('choosePolicies')}
          actions={<Actions list={list} />}
        >
          {t('permissionsPolicies')}
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
      preferences={<CollectionPreferences title={t('tablePreferences')} preferences={{}} />}
    />
  );
}
