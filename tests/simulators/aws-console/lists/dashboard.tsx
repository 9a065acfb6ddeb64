import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { useEffect, useState } from 'react';
import { iam } from '../api';
import { InfoLink } from '../parts/info-link';
import { links } from '../route';
import { session } from '../session';
import { t } from '../text';

export function Dashboard() {
  const [counts, setCounts] = useState({ roles: '-', policies: '-' });
  useEffect(() => {
    Promise.all([iam.listRoles(), iam.listPolicies()]).then(([roles, policies]) =>
      setCounts({
        roles: String(roles.length),
        policies: String(policies.filter(({ type }) => type === 'Customer managed').length),
      }),
    );
  }, []);
  return (
    <ContentLayout
      header={
        <Header variant="h1" info={<InfoLink />}>
          {t('iamDashboard')}
        </Header>
      }
    >
      <ColumnLayout columns={2}>
        <Container header={<Header variant="h2">{t('iamResources')}</Header>}>
          <KeyValuePairs
            columns={2}
            items={[
              { label: t('roles'), value: <Link href={links.roles}>{counts.roles}</Link> },
              { label: t('policies'), value: <Link href={links.policies}>{counts.policies}</Link> },
            ]}
          />
        </Container>
        <Container header={<Header variant="h2">{t('awsAccount')}</Header>}>
          <KeyValuePairs
            items={[
              { label: t('accountId'), value: session.accountId },
              { label: 'Account Alias', value: session.accountAlias || '-' },
            ]}
          />
        </Container>
      </ColumnLayout>
    </ContentLayout>
  );
}
