import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import type { Role } from '../../iam';
import { iam } from '../api';
import { Arn } from '../parts/arn';
import { consoleDate } from '../parts/date';
import { InfoLink } from '../parts/info-link';
import { Missing } from '../parts/missing';
import { useLoad } from '../parts/use-load';
import { links, navigate, type Route } from '../route';
import { t } from '../text';
import { RolePermissions } from './role-permissions';
import { RoleTrust } from './role-trust';

function Summary({ role }: { role: Role }) {
  return (
    <Container
      header={
        <Header variant="h2" actions={<Button>{t('edit')}</Button>}>
          {t('summary')}
        </Header>
      }
    >
      <KeyValuePairs
        columns={2}
        items={[
          { label: t('creationDate'), value: consoleDate(role.createDate) },
          { label: t('arn'), value: <Arn value={role.arn} /> },
          { label: t('lastActivity'), value: '-' },
          { label: t('maximumSession'), value: t('oneHour') },
        ]}
      />
    </Container>
  );
}

const SECTIONS = ['permissions', 'trust_relationships', 'tags', 'access_advisor', 'revoke_sessions'];

export function RolePage({ route, name }: { route: Route; name: string }) {
  const { value: role, error } = useLoad(() => iam.getRole(name), name);
  if (!role) return <Missing title="roleMissing" error={error} />;
  const empty = <Box color="text-status-inactive">{t('noData')}</Box>;
  const section = route.params.get('section') ?? '';
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        info={<InfoLink />}
        actions={<Button>{t('delete')}</Button>}
        description={role.description}
      >
        {role.roleName}
      </Header>
      <Summary role={role} />
      <Tabs
        activeTabId={SECTIONS.includes(section) ? section : 'permissions'}
        onChange={({ detail }) =>
          navigate(links.role(role.roleName).replace('section=permissions', `section=${detail.activeTabId}`))
        }
        tabs={[
          { id: 'permissions', label: t('permissions'), content: <RolePermissions role={role} /> },
          { id: 'trust_relationships', label: t('trustRelationships'), content: <RoleTrust role={role} /> },
          { id: 'tags', label: t('tags'), content: empty },
          { id: 'access_advisor', label: t('lastAccessed'), content: empty },
          { id: 'revoke_sessions', label: t('revokeSessions'), content: empty },
        ]}
      />
    </SpaceBetween>
  );
}
