import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useCallback, useEffect, useState } from 'react';
import type { RoleSummary } from '../../iam';
import { iam } from '../api';
import { InfoLink } from '../parts/info-link';
import { links } from '../route';
import { t } from '../text';

const PAGE = 20;

export function RolesList() {
  const [roles, setRoles] = useState<RoleSummary[]>();
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const [selected, setSelected] = useState<RoleSummary[]>([]);
  const load = useCallback(() => {
    setRoles(undefined);
    iam.listRoles().then(setRoles);
  }, []);
  useEffect(load, [load]);
  const matching = (roles ?? []).filter(({ roleName }) =>
    roleName.toLowerCase().includes(text.toLowerCase()),
  );
  return (
    <Table
      variant="full-page"
      selectionType="multi"
      trackBy="arn"
      items={matching.slice((page - 1) * PAGE, page * PAGE)}
      selectedItems={selected}
      onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
      loading={roles === undefined}
      loadingText={t('loading')}
      ariaLabels={{
        tableLabel: t('roles'),
        selectionGroupLabel: t('roles'),
        allItemsSelectionLabel: () => t('selectAll'),
        itemSelectionLabel: (_state, { roleName }) => roleName,
      }}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${roles?.length ?? 0})`}
          info={<InfoLink />}
          description={t('rolesDescription')}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel={t('refreshRoles')} onClick={load} />
              <Button disabled={selected.length === 0}>{t('delete')}</Button>
              <Button variant="primary" href={links.createRole}>
                {t('createRole')}
              </Button>
            </SpaceBetween>
          }
        >
          {t('roles')}
        </Header>
      }
      filter={
        <TextFilter
          filteringText={text}
          filteringPlaceholder={t('search')}
          filteringAriaLabel={t('search')}
          onChange={({ detail }) => setText(detail.filteringText)}
        />
      }
      pagination={
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.max(1, Math.ceil(matching.length / PAGE))}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
        />
      }
      columnDefinitions={[
        {
          id: 'roleName',
          header: t('roleName'),
          isRowHeader: true,
          sortingField: 'roleName',
          cell: ({ roleName }) => <Link href={links.role(roleName)}>{roleName}</Link>,
        },
        {
          id: 'trusted',
          header: t('trustedEntities'),
          cell: ({ trustedEntities }) => trustedEntities.join(', '),
        },
        { id: 'activity', header: t('lastActivity'), cell: () => '-' },
      ]}
    />
  );
}
