import type { FrameWorld } from '../../src/messages/frame-world';
import { send } from '../../src/send';
import { isVisible } from '../page/find/visibility';
import { oneAtATime } from '../page/one-at-a-time';

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

/** A frame that is scaled down below this, or less opaque, nobody reads (of 1). */
const MIN_SHARE = 0.5;

const opacityAround = (element: Element | null): number =>
  element ? Number(getComputedStyle(element).opacity) * opacityAround(element.parentElement) : 1;

/**
 * Whether the frames around this page are to be seen in the pages around them. Of a page of another origin only the browser can
 * tell, by the card's being in sight.
 */
export function isFrameVisible(): boolean {
  for (const page of [window, ...ancestors()]) {
    let frame: HTMLElement | null;
    try {
      frame = page.frameElement as HTMLElement | null;
    } catch {
      continue;
    }
    if (!frame) continue;
    const scale = frame.getBoundingClientRect().width / frame.offsetWidth;
    if (!isVisible(frame) || scale < MIN_SHARE || opacityAround(frame) < MIN_SHARE) return false;
  }
  return true;
}

/** In a frame: a function that notes whether the companion works here, and has the page around it told. */
export function createWorkReporter(): (works: boolean) => void {
  const world = globalThis as FrameWorld;
  world.companionWorksHere = false;
  return (works) => {
    if (works === world.companionWorksHere) return;
    world.companionWorksHere = works;
    void send<'frame-changed'>({ kind: 'frame-changed' });
  };
}

/** Follows, in the tab's own page, whether the companion works in one of its frames, whose card is the one that counts then. */
export interface FrameFollower {
  /** As far as it is known: a scan that sees another number of frames has it asked for anew. */
  companionWorks(): boolean;
  /** Asks the background, which asks the frames: the page has no say in it. */
  ask(): Promise<void>;
}

/** @param changed called when that changed */
export function followFrames(changed: () => void, signal: AbortSignal): FrameFollower {
  let works = false;
  let frameCount = 0;
  const ask = oneAtATime(async () => {
    frameCount = window.length;
    const reply = frameCount > 0 ? await send<'get-frames'>({ kind: 'get-frames' }) : undefined;
    const now = reply?.ok ? reply.value.companionWorks : reply !== undefined && works;
    if (now === works || signal.aborted) return;
    works = now;
    changed();
  });
  // Another page came into a frame.
  const onLoad = ({ target }: Event) => works && target instanceof HTMLIFrameElement && void ask();
  document.addEventListener('load', onLoad, { capture: true, signal });
  return {
    companionWorks() {
      if (works && window.length !== frameCount) void ask();
      return works;
    },
    ask,
  };
}
