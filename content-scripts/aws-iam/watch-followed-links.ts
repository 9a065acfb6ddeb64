import { isConsoleUrl } from '../../src/aws-console/console-hosts';
import { send } from '../../src/send';
import { routeKey } from './first-page';

const SAME_TAB = ['', '_self', '_parent', '_top'];

const linkOf = (event: Event): HTMLAnchorElement | HTMLAreaElement | undefined =>
  event
    .composedPath()
    .find(
      (node): node is HTMLAnchorElement | HTMLAreaElement =>
        (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) && node.href !== '',
    );

/** Whether the browser opens the link in a new tab, or the admin may choose that from the link's context menu. */
function opensNewTab(event: MouseEvent, { target }: { target: string }): boolean {
  if (event.type === 'contextmenu') return true;
  if (event.type === 'auxclick') return event.button === 1;
  const inNewTab = target || (document.querySelector<HTMLBaseElement>('base[target]')?.target ?? '');
  return event.ctrlKey || event.metaKey || event.shiftKey || !SAME_TAB.includes(inNewTab.toLowerCase());
}

/** Tells the background of a link to the console that is opened in a new tab from here, be it by the companion itself. */
export function reportFollowedLink(href: string): void {
  const route = isConsoleUrl(href) ? routeKey(new URL(href)) : '';
  if (route) void send<'link-followed'>({ kind: 'link-followed', route });
}

/**
 * Reports the links that the admin follows to new tabs. The pages that they lead to cannot tell: links of the console carry
 * `noopener noreferrer`.
 */
export function watchFollowedLinks(signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    const link = event.isTrusted ? linkOf(event) : undefined;
    if (link && opensNewTab(event, link)) reportFollowedLink(link.href);
  };
  for (const type of ['click', 'auxclick', 'contextmenu'] as const)
    document.addEventListener(type, onClick, { capture: true, passive: true, signal });
}
