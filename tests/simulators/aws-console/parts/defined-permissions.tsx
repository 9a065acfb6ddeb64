import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { type ReactNode, useState } from 'react';
import { parseStatements } from '../../iam/statement';
import { t } from '../text';
import { InfoLink } from './info-link';

interface Row {
  service: string;
  resource: string;
  condition: string;
}

function rowsOf(document: string): Row[] {
  const rows = new Map<string, Row>();
  for (const { effect, actions, resources, conditions } of parseStatements(document)) {
    if (effect !== 'Allow') continue;
    for (const service of new Set(actions.map((action) => action.split(':')[0] ?? '*')))
      rows.set(service, {
        service,
        resource: resources.length > 1 || rows.has(service) ? t('multiple') : (resources[0] ?? '*'),
        condition: Object.keys(conditions).join(', ') || t('none'),
      });
  }
  return [...rows.values()];
}

/** The table of services that a policy allows. */
export function DefinedPermissions({ document, actions }: { document: string; actions?: ReactNode }) {
  const [text, setText] = useState('');
  return (
    <Table
      items={rowsOf(document).filter(({ service }) => service.includes(text))}
      trackBy="service"
      ariaLabels={{ tableLabel: t('definedPermissions') }}
      header={
        <Header
          variant="h2"
          info={<InfoLink />}
          description={t('definedPermissionsDescription')}
          actions={actions}
        >
          {t('definedPermissions')}
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
      columnDefinitions={[
        { id: 'service', header: t('service'), cell: ({ service }) => service.toUpperCase() },
        { id: 'level', header: t('accessLevel'), cell: () => t('limited') },
        { id: 'resource', header: t('resource'), cell: ({ resource }) => resource },
        { id: 'condition', header: t('requestCondition'), cell: ({ condition }) => condition },
      ]}
    />
  );
}
