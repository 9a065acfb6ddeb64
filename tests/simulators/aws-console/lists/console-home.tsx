import AppLayout from '@cloudscape-design/components/app-layout';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { InfoLink } from '../parts/info-link';
import { t } from '../text';

const VISITED = [
  ['IAM', '/iam/home'],
  ['S3', '/s3/home'],
  ['EC2', '/ec2/home'],
  ['CloudTrail', '/cloudtrail/home'],
] as const;

/** The page that a sign-in lands on; not a part of IAM. */
export function ConsoleHome() {
  return (
    <AppLayout
      headerSelector="#awsc-nav-header"
      navigationHide
      toolsHide
      content={
        <ContentLayout
          header={
            <Header variant="h1" info={<InfoLink />}>
              {t('consoleHome')}
            </Header>
          }
        >
          <Container
            header={<Header variant="h2">{t('recentlyVisited')}</Header>}
            footer={<Link href="/console/services">{t('viewAllServices')}</Link>}
          >
            <SpaceBetween size="s">
              {VISITED.map(([name, href]) => (
                <Link key={name} href={href + location.search}>
                  {name}
                </Link>
              ))}
            </SpaceBetween>
          </Container>
        </ContentLayout>
      }
    />
  );
}
