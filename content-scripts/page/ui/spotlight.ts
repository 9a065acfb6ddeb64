import { isPageDark } from './color-scheme';
import { observeLayout } from './observe-layout';
import type { Overlay } from './overlay';

const GAP = 5;
/** What is pressed has an arrow too; what is filled in or read has the ring alone. */
const PRESSED = 'button,a,[role=button],[role=link],input[type=submit],input[type=button]';

/** Where an element lies that is out of view. */
export type OutOfView = 'above' | 'below' | undefined;

/** A ring around one element of the page, drawn in the companion's own layer: the element is not changed. */
export interface Spotlight {
  /** Moves the ring to an element, scrolling it into view the first time; undefined takes it away. */
  point(target: Element | undefined): void;
  /** Scrolls to an element and draws the ring around that, until the admin turns to the page again. */
  peek(target: Element | undefined): void;
  /** Scrolls to what is pointed at. */
  reveal(): void;
}

const scrollTo = (element: Element | undefined) => element?.scrollIntoView({ block: 'center' });

/** @param tellTarget told whenever what is pointed at went out of view or came back */
export function addSpotlight(
  { root, host }: Overlay,
  tellTarget: (where: OutOfView) => void,
  signal: AbortSignal,
): Spotlight {
  const ring = document.createElement('div');
  ring.hidden = true;
  root.append(ring);
  let target: Element | undefined;
  let peeked: Element | undefined;
  const scrolledTo = new WeakSet<Element>();

  const draw = () => {
    const shown = peeked?.isConnected ? peeked : target;
    const box = shown?.isConnected ? shown.getBoundingClientRect() : undefined;
    ring.hidden = !box || box.width === 0;
    if (!box || ring.hidden) return;
    ring.className = `ring${shown?.matches(PRESSED) ? ' pressed' : ''}${isPageDark() ? ' dark' : ''}`;
    ring.style.left = `${box.left - GAP}px`;
    ring.style.top = `${box.top - GAP}px`;
    ring.style.width = `${box.width + 2 * GAP}px`;
    ring.style.height = `${box.height + 2 * GAP}px`;
  };
  const { sizes } = observeLayout(draw, signal);
  // Tells too what a part of the page has scrolled away.
  const views = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (!entry || entry.target !== target) return;
    const { top, bottom, width } = entry.boundingClientRect;
    const isSeen = entry.isIntersecting || width === 0;
    tellTarget(isSeen ? undefined : top + bottom > window.innerHeight ? 'below' : 'above');
  });
  signal.addEventListener('abort', () => views.disconnect());
  const observe = (next: Element | undefined) => {
    for (const observer of [sizes, views]) observer.disconnect();
    target = next;
    if (!next) tellTarget(undefined);
    else for (const observer of [sizes, views]) observer.observe(next);
  };
  const endPeek = (event: Event) => {
    if (!peeked || event.target === host) return;
    peeked = undefined;
    draw();
  };
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(type, endPeek, { capture: true, passive: true, signal });

  return {
    point(next) {
      if (next !== target) observe(next);
      if (next && !scrolledTo.has(next)) {
        scrolledTo.add(next);
        const { top, bottom } = next.getBoundingClientRect();
        if (top < 0 || bottom > window.innerHeight) scrollTo(next);
      }
      draw();
    },
    peek(next) {
      peeked = next;
      scrollTo(next);
      draw();
    },
    reveal: () => scrollTo(target),
  };
}
