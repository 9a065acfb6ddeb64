/** Stands on an <iframe> while the companion works in it. */
const MARK = 'data-iam-role-companion';
const TOLD = 'iam-role-companion-frame';
/** A script that is put into every frame of a tab reaches pages of other services too. */
const OUR_PAGES = /^\/(iam|iamv2|console)\//;

/** The page that the browser's address bar names: it holds navigation bar, account and history. */
export const topWindow = (): Window => window.top ?? window;
export const isInFrame = (): boolean => topWindow() !== window;

const ancestors = (): Window[] => {
  const found: Window[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) found.push(at.parent);
  return found;
};

/** Whether every page around this one is of the same console. A frame of another site, or a sandboxed one, may not look. */
export function mayRunHere(): boolean {
  try {
    return (
      OUR_PAGES.test(location.pathname) &&
      window.origin === location.origin &&
      ancestors().every(({ location: { origin } }) => origin === location.origin)
    );
  } catch {
    return false;
  }
}

/** In a frame: tells the pages around it whether the companion works here, so that their cards make way. */
export function tellOuterPages(works: boolean): void {
  for (const frame of [window, ...ancestors()]) {
    if (frame === topWindow() || frame.frameElement?.hasAttribute(MARK) === works) continue;
    frame.frameElement?.toggleAttribute(MARK, works);
    frame.parent.document.dispatchEvent(new CustomEvent(TOLD));
  }
}

/** Whether the companion works in a frame of this page. */
export const worksInFrame = (): boolean =>
  window.length > 0 && document.querySelector(`iframe[${MARK}]`) !== null;

/** Calls back when that changed, and takes this frame's own mark away with the page. */
export function followFrames(changed: () => void, signal: AbortSignal): void {
  document.addEventListener(TOLD, changed, { signal });
  if (!isInFrame()) return;
  const leave = () => tellOuterPages(false);
  window.addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', leave);
}
