import style from './overlay.css';

/** The companion's own layer over the page: a closed shadow root on a popover in the top layer. */
export interface Overlay {
  host: HTMLElement;
  root: ShadowRoot;
}

/** Tells the companion's layer from other popovers, over a reload of the extension. */
const MARK = 'data-role-companion';

/**
 * Adds the layer; it goes with the signal. It hangs on <html>, outside the page's own tree, lets every press through
 * except on what stands in it, and closes its shadow root: the page's scripts cannot read what it shows.
 */
export function addOverlay(signal: AbortSignal): Overlay {
  // Firefox ends an old version's scripts without a word, and leaves its layer to whoever comes next.
  for (const old of document.querySelectorAll(`[${MARK}]`)) old.remove();
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  host.setAttribute('popover', 'manual');
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0!important;width:100vw!important;height:100vh!important;' +
    'margin:0!important;padding:0!important;border:0!important;background:transparent!important;' +
    'pointer-events:none!important;overflow:visible!important;opacity:1!important;';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  root.append(sheet);
  document.documentElement.append(host);
  host.showPopover();
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
}
