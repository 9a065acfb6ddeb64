import Header from '@cloudscape-design/components/header';
import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { useEffect } from 'react';
import type { PolicyList } from '../parts/use-policies';
import { links } from '../route';
import { t } from '../text';

export function PolicySummaryTable({ arns, list }: { arns: string[]; list: PolicyList }) {
  const { loaded, load } = list;
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);
  return (
    <Table
      header={<Header variant="h3">{t('policySummary')}</Header>}
      items={list.policies.filter(({ arn }) => arns.includes(arn))}
      trackBy="arn"
      empty={t('noPolicies')}
      loading={list.loading}
      loadingText={t('loading')}
      ariaLabels={{ tableLabel: t('policySummary') }}
      columnDefinitions={[
        {
          id: 'policyName',
          header: (
            <>
              {t('policyName')} <Icon name="external" />
            </>
          ),
          sortingField: 'policyName',
          cell: ({ arn, policyName }) => (
            <Link href={links.policy(arn)} target="_blank">
              {policyName}
            </Link>
          ),
        },
        { id: 'type', header: t('type'), sortingField: 'type', cell: ({ type }) => type },
        { id: 'as', header: t('attachedAs'), cell: () => t('permissionsPolicy') },
      ]}
    />
  );
}
