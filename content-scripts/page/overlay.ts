/** The companion's own layer over the page: a closed shadow root on a popover in the top layer. */
export interface Overlay {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Adds the layer; it goes with the signal. It hangs on <html>, outside the page's own tree, lets every press through
 * except on what stands in it (see `:host` in the style, which no style of the page outdoes), and closes its shadow root: the page's scripts cannot read what it shows.
 */
export function addOverlay(style: string, signal: AbortSignal): Overlay {
  const host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  root.append(sheet);
  document.documentElement.append(host);
  host.showPopover();
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
}
