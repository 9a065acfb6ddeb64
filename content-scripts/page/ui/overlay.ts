import { isExtensionGone } from '../../../src/browser-native';
import { followModals } from './follow-modals';

/** The companion's own layer over the page: a closed shadow root on a popover in the top layer. */
export interface Overlay {
  host: HTMLElement;
  root: ShadowRoot;
  /** Lays the layer over whatever else the page put into the top layer meanwhile. */
  raise(): void;
}

/** A page that takes the layer away or changes it more often than this in a minute has its way for the rest of it. */
const MAX_RESTORES = 20;
/** Tells the companion's layer from other popovers, over a reload of the extension. */
const MARK = 'data-role-companion';

/**
 * Adds the layer; it goes with the signal. It hangs on <html>, outside the page's own tree, lets every press through
 * except on what stands in it (see `:host` in the style, which no style of the page outdoes), and closes its shadow root:
 * the page's scripts cannot read what it shows. What the page does to it is mended. While a modal dialog is open it hangs in
 * that: everything outside is inert, the top layer included.
 */
export function addOverlay(style: string, signal: AbortSignal): Overlay {
  // Firefox ends an old version's scripts without a word, and leaves its layer to whoever comes next.
  for (const old of document.querySelectorAll(`[${MARK}]`)) old.remove();
  const host = document.createElement('div');
  const html = document.documentElement;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  root.append(sheet);
  let restores = 0;
  let minute = 0;
  /** What the layer hangs on: <html>, or the modal dialog in front. */
  let place: Element = html;

  const raise = () => {
    const now = Math.floor(performance.now() / 60_000);
    if (now !== minute) restores = 0;
    minute = now;
    if (restores++ > MAX_RESTORES) return;
    for (const name of host.getAttributeNames()) if (name !== 'popover') host.removeAttribute(name);
    host.setAttribute(MARK, '');
    if (host.popover !== 'manual') host.popover = 'manual';
    if (host.parentNode !== place) place.append(host);
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    changes.takeRecords();
  };
  const restore = () => {
    // An orphan gives way to the version that takes its layer out.
    if (isExtensionGone()) return;
    const whole = host.attributes.length === 2 && host.hasAttribute(MARK);
    if (!whole || host.parentNode !== place || !host.matches(':popover-open')) raise();
  };
  const changes = new MutationObserver(restore);
  changes.observe(host, { attributes: true });
  changes.observe(html, { childList: true });
  host.addEventListener('toggle', restore);
  const stopFollowing = followModals((front) => {
    place = front;
    restore();
  });
  raise();
  signal.addEventListener('abort', () => {
    changes.disconnect();
    stopFollowing();
    host.removeEventListener('toggle', restore);
    host.remove();
  });
  return { host, root, raise };
}
