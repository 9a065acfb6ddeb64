import { isConsoleUrl } from '../../src/aws-console/console-hosts';
import { routeOf } from '../../src/aws-console/console-urls';
import type { FirstPage } from '../../src/messages/page-facts';

/** A route as text to compare; '' for pages of the console that are not told apart. */
export function routeKey(address: { pathname: string; hash: string }): string {
  const route = routeOf(address);
  return route.at === 'other' ? '' : JSON.stringify(route);
}

/**
 * How the tab came to this page, where it is the tab's first one: by a navigation, and not reloaded, restored or duplicated.
 * A tab that was opened blank, as by Ctrl+T, counts the page that it showed then. Ask before the page goes on.
 */
export function readFirstPage(): FirstPage | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type !== 'navigate' || history.length !== 1) return undefined;
  return { route: routeKey(location), fromConsole: isConsoleUrl(document.referrer) };
}
