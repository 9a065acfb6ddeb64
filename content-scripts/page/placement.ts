import { followLayout } from './follow';

/** Keeps the card off the elements that matter, in one of the window's corners. */
export interface Placement {
  /**
   * @param elements what the card should not cover
   * @param presses the button to press next and those beside it: covered by no means
   */
  avoid(elements: Element[], presses: Element[]): void;
}

const EDGE = 16;
/** Below the console's own navigation bar. */
const TOP = 64;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the card would lie in each corner, the usual one first. */
function corners(width: number, height: number): [string, Box][] {
  const at = (vertical: 'top' | 'bottom', side: 'left' | 'right'): [string, Box] => {
    const left = side === 'left' ? EDGE : innerWidth - EDGE - width;
    const top = vertical === 'top' ? TOP : innerHeight - EDGE - height;
    return [`${vertical}-${side}`, { left, top, right: left + width, bottom: top + height }];
  };
  const [near, far] = document.dir === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [at('bottom', near), at('bottom', far), at('top', near), at('top', far)];
}

/** Places the card anew when it is told to, and while the page scrolls or the window changes. */
export function addPlacement(card: HTMLElement, signal: AbortSignal): Placement {
  let kept: Element[] = [];
  let first: Element[] = [];

  const place = () => {
    if (!card.isConnected) return;
    const { width, height } = card.getBoundingClientRect();
    const covered = (elements: Element[], box: Box) =>
      elements.filter((element) => overlap(box, element.getBoundingClientRect())).length;
    const cost = (box: Box) => covered(kept, box) + 100 * covered(first, box);
    const [best] = corners(width, height).sort(([, a], [, b]) => cost(a) - cost(b));
    if (best && card.dataset.corner !== best[0]) card.dataset.corner = best[0];
  };
  const { soon, sizes } = followLayout(place, signal);
  sizes.observe(card);

  return {
    avoid(elements, presses) {
      kept = elements;
      first = presses;
      soon();
    },
  };
}
