import type { Overlay } from './overlay';

/**
 * Tells since when the card is in full view (ms); Infinity while it is not. A page may cover or fade it, and uncover it under a
 * pointer that is just being pressed.
 */
export function watchFullView(
  card: HTMLElement,
  { host, raise }: Overlay,
  signal: AbortSignal,
): () => number {
  let since = Number.POSITIVE_INFINITY;
  let tells = false;
  const views = new IntersectionObserver(
    (entries) => {
      const { isIntersecting, isVisible } = entries.at(-1) as IntersectionObserverEntry & {
        isVisible?: boolean;
      };
      tells = isVisible !== undefined;
      since = (isVisible ?? isIntersecting) ? performance.now() : Number.POSITIVE_INFINITY;
      if (isIntersecting && isVisible === false) raise();
    },
    // TypeScript knows version 1 of the interface, and so does Firefox.
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  views.observe(card);
  // Firefox does not tell what is covered. What can cover the layer is another popover or dialog that opened later.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (tells || target === host || !(target as Element).matches(':popover-open,:modal')) return;
      since = performance.now();
      raise();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => views.disconnect());
  return () => since;
}
