import { observeLayout } from './observe-layout';
import type { Overlay } from './overlay';

const GAP = 5;

/** A ring around one element of the page, drawn in the companion's own layer: the element is not changed. */
export interface Spotlight {
  /** Moves the ring to an element, scrolling it into view the first time; undefined takes it away. */
  point(target: Element | undefined): void;
}

export function addSpotlight({ root }: Overlay, signal: AbortSignal): Spotlight {
  const ring = document.createElement('div');
  ring.className = 'ring';
  ring.hidden = true;
  root.append(ring);
  let target: Element | undefined;
  const scrolledTo = new WeakSet<Element>();

  const draw = () => {
    const box = target?.isConnected ? target.getBoundingClientRect() : undefined;
    ring.hidden = !box || box.width === 0;
    if (!box || ring.hidden) return;
    ring.style.left = `${box.left - GAP}px`;
    ring.style.top = `${box.top - GAP}px`;
    ring.style.width = `${box.width + 2 * GAP}px`;
    ring.style.height = `${box.height + 2 * GAP}px`;
  };
  const { sizes } = observeLayout(draw, signal);

  return {
    point(next) {
      if (next !== target) {
        sizes.disconnect();
        target = next;
        if (next) sizes.observe(next);
      }
      if (next && !scrolledTo.has(next)) {
        scrolledTo.add(next);
        const { top, bottom } = next.getBoundingClientRect();
        if (top < 0 || bottom > window.innerHeight) next.scrollIntoView({ block: 'center' });
      }
      draw();
    },
  };
}
