/** Stands on an <iframe> while the companion works in it. */
const MARK = 'data-iam-role-companion';
/** What a frame says to the pages around it: they see that the companion works there, and nothing else. */
const ACTIVE = 'iam-role-companion works in this frame';
const INACTIVE = 'iam-role-companion rests in this frame';
/** A page whose own script starts later is told again (ms). */
const REPEAT_MS = 1000;
/** A script that is put into every frame of a tab reaches pages of other services too. */
const OUR_PAGES = /^\/(iam|iamv2|console)\//;

/** The page that the browser's address bar names: it holds account and history. */
export const topWindow = (): Window => window.top ?? window;
export const isInFrame = (): boolean => topWindow() !== window;

/** The document with the navigation bar: the tab's own, or this frame's where that is of another origin. */
export function outerDocument(): Document {
  try {
    return topWindow().document;
  } catch {
    return document;
  }
}

const ancestors = (): Window[] => {
  const found: Window[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) found.push(at.parent);
  return found;
};

const areOfOneOrigin = (): boolean => {
  try {
    return ancestors().every(({ location: { origin } }) => origin === location.origin);
  } catch {
    return false;
  }
};

/**
 * Whether the pages around this one may be the same console: all of its very origin, or one, of which the background tells
 * whether it is a host of the same session. A sandboxed frame is refused.
 */
export const isAllowedFrame = (): boolean =>
  OUR_PAGES.test(location.pathname) &&
  window.origin === location.origin &&
  (areOfOneOrigin() || window.parent === topWindow());

/** In a frame: a function that tells the pages around it whether the companion works here, so that their cards make way. */
export function createParentNotifier(): (works: boolean) => void {
  let told: boolean | undefined;
  let at = Number.NEGATIVE_INFINITY;
  return (works) => {
    if (works === told && performance.now() - at < REPEAT_MS) return;
    told = works;
    at = performance.now();
    // To whom is not known where the page is of another origin. It learns no more than the mark says.
    for (const page of ancestors()) page.postMessage(works ? ACTIVE : INACTIVE, '*');
  };
}

/** Whether the companion works in a frame of this page. */
export const isActiveInChildFrame = (): boolean =>
  window.length > 0 && document.querySelector(`iframe[${MARK}]`) !== null;

/** Marks the frames that the companion works in, and calls back when that changed. */
export function followFrames(changed: () => void, signal: AbortSignal): void {
  const onMessage = ({ source, data }: MessageEvent) => {
    if ((data !== ACTIVE && data !== INACTIVE) || !source) return;
    let at = source as Window;
    while (at.parent !== window && at.parent !== at) at = at.parent;
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === at);
    if (!frame || frame.hasAttribute(MARK) === (data === ACTIVE)) return;
    frame.toggleAttribute(MARK, data === ACTIVE);
    changed();
  };
  window.addEventListener('message', onMessage, { signal });
  signal.addEventListener('abort', () => {
    for (const frame of document.querySelectorAll(`iframe[${MARK}]`)) frame.removeAttribute(MARK);
  });
}
