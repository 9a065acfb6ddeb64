import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import type { ManagedPolicy } from '../../iam';
import { iam } from '../api';
import { Arn } from '../parts/arn';
import { consoleDate } from '../parts/date';
import { DefinedPermissions } from '../parts/defined-permissions';
import { InfoLink } from '../parts/info-link';
import { Missing } from '../parts/missing';
import { policyText } from '../parts/policy-text';
import { ReadOnlyCode } from '../parts/read-only-code';
import { useLoad } from '../parts/use-load';
import { links } from '../route';
import { t } from '../text';

function Permissions({ policy }: { policy: ManagedPolicy }) {
  const [view, setView] = useState('json');
  const actions = (
    <SpaceBetween direction="horizontal" size="xs">
      <SegmentedControl
        label={t('policyPermissions')}
        selectedId={view}
        onChange={({ detail }) => setView(detail.selectedId)}
        options={[
          { id: 'summary', text: t('summary') },
          { id: 'json', text: t('json') },
        ]}
      />
      {policy.type === 'Customer managed' && <Button href={links.editPolicy(policy.arn)}>{t('edit')}</Button>}
    </SpaceBetween>
  );
  if (view === 'summary') return <DefinedPermissions document={policyText(policy)} actions={actions} />;
  return (
    <Container
      disableContentPaddings
      header={
        <Header variant="h2" info={<InfoLink />} actions={actions}>
          {t('policyPermissions')}
        </Header>
      }
    >
      <ReadOnlyCode label={t('policyPermissions')} value={policyText(policy)} />
    </Container>
  );
}

function Versions({ policy, onChange }: { policy: ManagedPolicy; onChange: () => void }) {
  async function remove(versionId: string) {
    await iam.deletePolicyVersion(policy.arn, versionId);
    onChange();
  }
  return (
    <Table
      items={[...policy.versions].reverse()}
      header={<Header variant="h2">{t('versions')}</Header>}
      columnDefinitions={[
        { id: 'version', header: t('versions'), cell: ({ versionId }) => versionId },
        { id: 'created', header: t('creationDate'), cell: ({ createDate }) => consoleDate(createDate) },
        {
          id: 'delete',
          header: t('actions'),
          cell: ({ versionId }) =>
            versionId === policy.defaultVersionId ? (
              t('defaultVersion')
            ) : (
              <Button onClick={() => remove(versionId)}>{`${t('delete')} ${versionId}`}</Button>
            ),
        },
      ]}
    />
  );
}

export function PolicyPage({ arn }: { arn: string }) {
  const { value: policy, error, reload } = useLoad(() => iam.getPolicy(arn), arn);
  if (!policy) return <Missing title="policyMissing" error={error} />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" info={<InfoLink />} description={policy.description}>
        {policy.policyName}
      </Header>
      <Container header={<Header variant="h2">{t('policyDetailsHeader')}</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: t('type'), value: policy.type },
            { label: t('creationDate'), value: consoleDate(policy.createDate) },
            { label: t('arn'), value: <Arn value={policy.arn} /> },
          ]}
        />
      </Container>
      <Tabs
        tabs={[
          { id: 'permissions', label: t('permissions'), content: <Permissions policy={policy} /> },
          {
            id: 'policy_versions',
            label: t('versions'),
            content: <Versions policy={policy} onChange={reload} />,
          },
          {
            id: 'entities_attached',
            label: t('attachedEntities'),
            content: <Box color="text-status-inactive">{t('noData')}</Box>,
          },
        ]}
      />
    </SpaceBetween>
  );
}
