import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Role } from '../../iam';
import { layOut } from '../parts/policy-text';
import { ReadOnlyCode } from '../parts/read-only-code';
import { links } from '../route';
import { t } from '../text';

export function RoleTrust({ role }: { role: Role }) {
  return (
    <Container
      disableContentPaddings
      header={
        <Header
          variant="h2"
          description={t('trustedEntitiesDescription')}
          actions={<Button href={links.editTrust(role.roleName)}>{t('editTrustPolicy')}</Button>}
        >
          {t('trustedEntities')}
        </Header>
      }
    >
      <ReadOnlyCode label={t('trustPolicy')} value={layOut(role.trustPolicy)} />
    </Container>
  );
}
