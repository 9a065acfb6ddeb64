import type { Overlay } from './overlay';

/** A pill is no smaller; what is, nobody reads (px). */
const MIN_WIDTH_PX = 90;
const MIN_HEIGHT_PX = 24;
/** So much of the card must lie within the window, of 1. */
const MIN_RATIO = 0.9;

type Sight = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Follows whether a person who looks at the page sees the card: nothing is filled without. It must stand in the top layer, be of
 * some size, and be covered by nothing where the browser tells that. In a frame the browser's own word is waited for, as a
 * frame may be hidden, or off the window, by what is around it.
 * @param changed the browser's word changed
 * @returns cheap: asked before each fill
 */
export function watchCard(
  card: HTMLElement,
  { host }: Overlay,
  changed: () => void,
  signal: AbortSignal,
): () => boolean {
  const isFramed = window !== window.top;
  let sight: Sight | undefined;
  const isInSight = () => {
    // A hidden tab is told nothing anew.
    if (!isFramed && (!sight || document.hidden)) return true;
    if (!sight) return false;
    const { isVisible = true, intersectionRatio } = sight;
    return isVisible && intersectionRatio >= MIN_RATIO;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      sight = entries.at(-1);
      changed();
    },
    // TypeScript knows version 1 of the interface, and so does Firefox.
    { trackVisibility: true, delay: 100, threshold: [0, MIN_RATIO] } as IntersectionObserverInit,
  );
  observer.observe(card);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    if (!host.matches(':popover-open')) return false;
    if (!card.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = card.getBoundingClientRect();
    if (width < MIN_WIDTH_PX || height < MIN_HEIGHT_PX) return false;
    return isInSight();
  };
}
