import { ArchivePage } from './archive-page';
import { IntegrationPage } from './integration-page';
import type { LogzioOptions } from './options';
import { CollectorsPage, HomePage } from './other-pages';
import { integrationOf, useRoute } from './routes';

const menu = [
  ['Explore', '/dashboard/explore'],
  ['Dashboards', '/dashboard/dashboards'],
  ['APM', '/dashboard/apm'],
  ['Kubernetes', '/dashboard/kubernetes'],
  ['Alerts', '/dashboard/alerts'],
];

const lowerMenu = [
  ['Integrations', '/dashboard/integrations/collectors'],
  ['Data Hub', '/dashboard/tools/archive-and-restore'],
  ['Settings', '/dashboard/settings'],
];

/** The whole app: sidebar, bread crumbs, and the page of the route. */
export function App({ options }: { options: LogzioOptions }) {
  const route = useRoute();
  const integration = integrationOf(route);
  return (
    <>
      {options.guide && (
        <div className="guide" role="note">
          {options.guide}
        </div>
      )}
      <div className="shell">
        <nav className="sidebar">
          <div className="brand">Open 360</div>
          <Menu items={menu} route={route} />
          <div className="spring" />
          <Menu items={lowerMenu} route={route} />
        </nav>
        <div className="column">
          <header className="top">
            <a href="#/dashboard/integrations/collectors">Integrations</a>
            {integration && <span>{integration.title}</span>}
            <button type="button" className="account">
              Acme production
            </button>
          </header>
          <main className="page">
            {integration ? (
              // The key gives each integration a form of its own, as a change of route does in the product.
              <IntegrationPage key={integration.slug} integration={integration} options={options} />
            ) : route.endsWith('/collectors') ? (
              <CollectorsPage />
            ) : route.endsWith('/archive-and-restore') ? (
              <ArchivePage options={options} />
            ) : (
              <HomePage />
            )}
          </main>
        </div>
      </div>
    </>
  );
}

function Menu({ items, route }: { items: string[][]; route: string }) {
  return items.map(([name, path = '']) => (
    <a key={path} href={`#${path}`} className={inSection(route, path) ? 'active' : ''}>
      {name}
    </a>
  ));
}

function inSection(route: string, path: string): boolean {
  return route.startsWith(path.replace('/collectors', ''));
}
