import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useEffect, useState } from 'react';
import type { Role } from '../../iam';
import { InfoLink } from '../parts/info-link';
import { PolicyNameCell } from '../parts/policy-name-cell';
import { usePolicies } from '../parts/use-policies';
import { links } from '../route';
import { t } from '../text';

interface Row {
  arn: string | undefined;
  policyName: string;
  type: string;
  attachments: string;
  inline?: string;
}

function useRows(role: Role) {
  const { policies, loading, loaded, load } = usePolicies();
  useEffect(() => {
    if (!loaded) load();
  }, [loaded, load]);
  const attached = policies.filter(({ arn }) => role.attachedPolicyArns.includes(arn));
  const rows: Row[] = [
    ...attached.map(({ arn, policyName, type, attachmentCount }) => ({
      arn,
      policyName,
      type,
      attachments: String(attachmentCount),
    })),
    ...role.inlinePolicies.map(({ policyName, document }) => ({
      arn: undefined,
      inline: document,
      policyName,
      type: t('inline'),
      attachments: '0',
    })),
  ];
  return { rows, loading: loading || !loaded };
}

/** What limits the role, folded as the console shows it below the table. */
function Boundary({ arn }: { arn: string | undefined }) {
  const name = arn?.split('/').at(-1);
  return (
    <ExpandableSection
      variant="container"
      headerText={`${t('boundary')} (${t(arn ? 'boundarySet' : 'boundaryNotSet')})`}
    >
      {arn && name ? <Link href={links.policy(arn)}>{name}</Link> : t('boundaryDescription')}
    </ExpandableSection>
  );
}

export function RolePermissions({ role }: { role: Role }) {
  return (
    <SpaceBetween size="l">
      <PermissionsTable role={role} />
      <Boundary arn={role.permissionsBoundaryArn} />
    </SpaceBetween>
  );
}

function PermissionsTable({ role }: { role: Role }) {
  const { rows, loading } = useRows(role);
  const [text, setText] = useState('');
  return (
    <Table
      selectionType="multi"
      items={rows.filter(({ policyName }) => policyName.toLowerCase().includes(text.toLowerCase()))}
      trackBy={({ arn, policyName }) => arn ?? policyName}
      loading={loading}
      loadingText={t('loading')}
      empty={t('noPolicies')}
      ariaLabels={{
        tableLabel: t('permissionsPolicies'),
        selectionGroupLabel: t('selectPolicies'),
        allItemsSelectionLabel: () => t('selectAll'),
        itemSelectionLabel: (_state, { policyName }) => policyName,
      }}
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          info={<InfoLink />}
          description={t('permissionsDescription')}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button disabled>{t('remove')}</Button>
              <ButtonDropdown
                items={[
                  { id: 'attach', text: t('attachPolicies'), href: links.attachPolicies(role.roleName) },
                  { id: 'inline', text: t('createInlinePolicy'), href: links.inlinePolicy(role.roleName) },
                ]}
              >
                {t('addPermissionsMenu')}
              </ButtonDropdown>
            </SpaceBetween>
          }
        >
          {t('permissionsPolicies')}
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
        {
          id: 'policyName',
          header: t('policyName'),
          isRowHeader: true,
          sortingField: 'policyName',
          cell: ({ arn, policyName, inline }) => (
            <PolicyNameCell arn={arn} name={policyName} {...(inline === undefined ? {} : { inline })} />
          ),
        },
        { id: 'type', header: t('type'), sortingField: 'type', cell: ({ type }) => type },
        { id: 'entities', header: t('attachedEntities'), cell: ({ attachments }) => attachments },
      ]}
    />
  );
}
