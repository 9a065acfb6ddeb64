import { watchFullView } from './full-view';
import type { Overlay } from './overlay';

/** So long all that a press hangs on must have stood before it (ms): nobody reads and decides faster. */
const STEADY_MS = 300;
/** Clicks that follow one another within this time may be one double click (ms). */
const DOUBLE_CLICK_MS = 1000;
/** At less or more of its size than this the card cannot be read. The browser's own zoom is no part of it. */
const [MIN_SCALE, MAX_SCALE] = [0.75, 2];

/** Why a press is not taken: each is a sentence of `_locales`. */
export type PressRefusal = 'card_not_in_view' | 'card_just_changed' | 'card_press_too_soon';

/** Tells presses that an admin means from those that a page brings about. */
export interface PressGuard {
  /** What the card says has changed. */
  changed(): void;
  /** Why a click on the card does not count; undefined where it does. */
  refusalOf(click: MouseEvent): PressRefusal | undefined;
}

const NEVER = Number.POSITIVE_INFINITY;
const TRANSITION = ':active-view-transition';

/** In a frame, of the window that it stands in, where that can be asked. */
const hasWindowFocus = (): boolean => {
  try {
    return (window.top ?? window).document.hasFocus();
  } catch {
    return document.hasFocus();
  }
};

/** A picture of the page as it was lies over the card meanwhile. */
const isInTransition = (): boolean =>
  CSS.supports(`selector(${TRANSITION})`) && document.documentElement.matches(TRANSITION);

/** Whether all of the card is in the window, at a size that can be read: a page can zoom it by its <html>. */
function isReadable(card: HTMLElement, { left, top, right, bottom, width }: DOMRect): boolean {
  if (!visualViewport) return false;
  const { offsetLeft: x, offsetTop: y, width: across, height: down } = visualViewport;
  const isWhole = left > x - 1 && top > y - 1 && right < x + across + 1 && bottom < y + down + 1;
  // Older browsers measure an element without the zoom.
  const scales = [width / card.offsetWidth, Number(getComputedStyle(document.documentElement).zoom) || 1];
  return isWhole && scales.every((scale) => scale >= MIN_SCALE && scale <= MAX_SCALE);
}

/**
 * Watches what a press on the card hangs on. All of it must have held for 300 ms when mouse button or key goes down, and hold
 * until the click: the whole card in view, at a readable size, in its place and saying the same; no view transition; the pointer
 * on the card or, for keys, the focus. A finger comes to the card with its press: it is spared the waiting for itself.
 */
export function guardPresses(card: HTMLElement, overlay: Overlay, signal: AbortSignal): PressGuard {
  const inViewSince = watchFullView(card, overlay, signal);
  let changedAt = performance.now();
  let [hoveredSince, focusedSince] = [NEVER, NEVER];
  /** What was wrong last while pointer or focus were on the card. */
  let flaw: { why: PressRefusal; at: number } | undefined;
  let place = '';
  let isWatching = false;
  /** What went down on the card, and is to come up. */
  let begun: { by: 'mouse' | 'touch' | 'key'; at: number } | undefined;
  let clickedAt = 0;

  const flawNow = (): PressRefusal | undefined => {
    const box = card.getBoundingClientRect();
    const before = place;
    place = [box.left, box.top, box.width, box.height].join();
    if (!isReadable(card, box) || isInTransition()) return 'card_not_in_view';
    return isWatching && place !== before ? 'card_just_changed' : undefined;
  };
  const look = (): void => {
    const at = performance.now();
    const why = flawNow();
    if (why) flaw = { why, at };
    hoveredSince = card.matches(':hover') ? Math.min(hoveredSince, at) : NEVER;
    const isFocused = card.matches(':focus-within') && hasWindowFocus();
    focusedSince = isFocused ? Math.min(focusedSince, at) : NEVER;
  };
  const watch = (): void => {
    look();
    isWatching = !signal.aborted && card.matches(':hover, :focus-within');
    // The focus may stay for hours; what a page shows under a pointer may change with every frame.
    if (isWatching && hoveredSince === NEVER) setTimeout(watch, 100);
    else if (isWatching) requestAnimationFrame(watch);
  };
  for (const type of ['pointerenter', 'pointermove', 'focusin'])
    card.addEventListener(type, () => isWatching || watch(), { passive: true, signal });
  card.addEventListener(
    'pointerdown',
    ({ pointerType, timeStamp }) => {
      begun = { by: pointerType === 'touch' ? 'touch' : 'mouse', at: timeStamp };
      look();
    },
    { capture: true, signal },
  );
  card.addEventListener(
    'keydown',
    (event) => {
      begun = { by: 'key', at: event.timeStamp };
      // A key that is held down presses once, where it went down.
      const isPress = event.key === 'Enter' || event.key === ' ';
      if (event.repeat && isPress && (event.target as Element).matches('button')) event.preventDefault();
      look();
    },
    { capture: true, signal },
  );

  return {
    changed() {
      changedAt = performance.now();
    },
    refusalOf({ detail, timeStamp }) {
      const { by, at } = begun ?? { by: undefined, at: timeStamp };
      begun = undefined;
      const isSecondHalf = detail > 1 && timeStamp - clickedAt > DOUBLE_CLICK_MS;
      clickedAt = timeStamp;
      look();
      const isRecent = (since: number): boolean => at - since < STEADY_MS;
      if (isRecent(inViewSince())) return 'card_not_in_view';
      if (isRecent(changedAt)) return 'card_just_changed';
      // Before a finger there was nothing to watch for.
      if (flaw && (by === 'touch' ? flaw.at >= at : isRecent(flaw.at))) return flaw.why;
      const reachedSince = { mouse: hoveredSince, key: focusedSince, touch: Number.NEGATIVE_INFINITY };
      const since = by ? reachedSince[by] : Math.min(hoveredSince, focusedSince);
      return isRecent(since) || isSecondHalf || !hasWindowFocus() ? 'card_press_too_soon' : undefined;
    },
  };
}
