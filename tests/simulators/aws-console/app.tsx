import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useEffect, useRef, useState } from 'react';
import { Flashes, passFlashes } from './flash';
import { Delayed } from './parts/delayed';
import { links, type Route, useRoute } from './route';
import { screenOf } from './screens';
import { isEmbedded, options } from './session';
import { t } from './text';

function Navigation({ active }: { active: string }) {
  return (
    <SideNavigation
      header={{ text: t('iamTitle'), href: '#/home' }}
      activeHref={active}
      items={[
        { type: 'link', text: t('dashboard'), href: '#/home' },
        {
          type: 'section',
          text: t('accessManagement'),
          items: [
            { type: 'link', text: t('users'), href: '#/users/create' },
            { type: 'link', text: t('roles'), href: links.roles },
            { type: 'link', text: t('policies'), href: links.policies },
          ],
        },
      ]}
    />
  );
}

const FRAME = { border: 0, width: '100%', height: 760 };
const wizardOf = ({ segments: [, page] }: Route): string => page ?? '';

export function App() {
  const route = useRoute();
  const { id, title, wizard = false, trail, content } = screenOf(route);
  const framed = options.iframe && !isEmbedded && /^create/.test(wizardOf(route));
  const [navigationOpen, setNavigationOpen] = useState(!wizard);
  useEffect(() => setNavigationOpen(!wizard), [wizard]);
  const shownId = useRef(id);
  useEffect(() => {
    if (shownId.current !== id) passFlashes();
    shownId.current = id;
  }, [id]);
  useEffect(() => {
    document.title = `${title} | IAM | Global`;
  }, [title]);
  return (
    <AppLayoutToolbar
      headerSelector="#awsc-nav-header"
      contentType={wizard ? 'wizard' : 'default'}
      toolsHide
      stickyNotifications
      navigation={<Navigation active={`#/${route.segments[0] ?? 'home'}`} />}
      navigationOpen={navigationOpen}
      onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
      breadcrumbs={
        <BreadcrumbGroup items={[{ text: t('iam'), href: '#/home' }, ...trail, { text: title, href: '' }]} />
      }
      notifications={<Flashes />}
      content={
        framed ? (
          <iframe key={id} title={title} src={`?embedded=1${location.hash}`} style={FRAME} />
        ) : (
          <Delayed key={id} ms={options.renderDelayMs}>
            {content}
          </Delayed>
        )
      }
    />
  );
}
