import { observeLayout } from './observe-layout';

/** Keeps the card off the elements that matter: at one side of the window, in a corner where that is free. */
export interface Placement {
  /**
   * @param elements what the card should not cover
   * @param presses what is pointed at, and the buttons beside it: covered by no means
   */
  avoid(elements: Element[], presses: Element[]): void;
  /** The admin opens the card where it has no room: it stays open for as long as the same is pointed at. */
  keepOpen(): void;
}

/** The card as its placement sees and changes it. */
export interface Placed {
  isPill(): boolean;
  /** There is room for no more than a pill, or for the whole card again. */
  forcePill(cramped: boolean): void;
}

const EDGE_PX = 16;
/** Room for the ring around what is pointed at. */
const MARGIN_PX = 12;
/** A card that is cut lower than this shows nothing that helps: it becomes a pill. */
const MIN_CARD_HEIGHT_PX = 120;

type Size = [width: number, height: number];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place for the card, the edges of the window that it keeps to, and how high it may grow there. */
interface CandidatePlace extends Box {
  side: 'left' | 'right';
  edge: 'top' | 'bottom';
  room: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How much of one box lies under another, of 1. */
function overlapRatio(under: Box, over: Box): number {
  if (!overlap(under, over)) return 0;
  const width = Math.min(under.right, over.right) - Math.max(under.left, over.left);
  const height = Math.min(under.bottom, over.bottom) - Math.max(under.top, over.top);
  return (width * height) / ((under.right - under.left) * (under.bottom - under.top));
}

const inflate = ({ left, top, right, bottom }: Box): Box => ({
  left: left - MARGIN_PX,
  top: top - MARGIN_PX,
  right: right + MARGIN_PX,
  bottom: bottom + MARGIN_PX,
});

/** What boxes leave free of a column, the lowest first. */
function freeGaps(column: Box, boxes: Box[]): Box[] {
  const free: Box[] = [];
  let { top } = column;
  for (const box of boxes.filter((each) => overlap(column, each)).sort((a, b) => a.top - b.top)) {
    if (box.top > top) free.unshift({ ...column, top, bottom: box.top });
    top = Math.max(top, box.bottom);
  }
  return top < column.bottom ? [{ ...column, top }, ...free] : free;
}

/** Every place along the window's sides for a card of this size that covers none of the boxes, the usual one first. */
function candidatePlaces(topEdge: number, [width, height]: Size, boxes: Box[]): CandidatePlace[] {
  const sides = document.dir === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return (['bottom', 'top'] as const).flatMap((edge) =>
    sides.flatMap((side) => {
      const left = side === 'left' ? EDGE_PX : innerWidth - EDGE_PX - width;
      const column = { left, right: left + width, top: topEdge, bottom: innerHeight - EDGE_PX };
      return freeGaps(column, boxes).flatMap((gap) => {
        const room = gap.bottom - gap.top;
        if (room < Math.min(height, MIN_CARD_HEIGHT_PX)) return [];
        const held = Math.min(height, room);
        const [top, bottom] = edge === 'top' ? [gap.top, gap.top + held] : [gap.bottom - held, gap.bottom];
        return { ...gap, top, bottom, side, edge, room };
      });
    }),
  );
}

/**
 * Places the card anew when it is told to, and while the page scrolls or the window changes.
 * @param topEdge how far from the top of the window it stays: below the site's own navigation bar (px)
 */
export function addPlacement(
  card: HTMLElement,
  { isPill, forcePill }: Placed,
  topEdge: number,
  signal: AbortSignal,
): Placement {
  /** The most that the card takes of the window's height: in a narrow one, where it hides more, half of it. */
  const maxCardHeight = (): number =>
    innerWidth > 1000 ? Math.min(560, innerHeight - EDGE_PX - topEdge) : innerHeight / 2;
  let avoidElements: Element[] = [];
  let criticalElements: Element[] = [];
  /** The size of the whole card when it was last shown. */
  let wholeSize: Size | undefined;
  /** What is pointed at where the admin opened the card. */
  let keptOpenFor: Element | undefined;

  const sizeNow = (): Size => {
    const { offsetWidth, offsetHeight, clientHeight, scrollHeight } = card;
    return [offsetWidth, Math.min(scrollHeight + offsetHeight - clientHeight, maxCardHeight())];
  };

  const boxesOf = (elements: Element[]): DOMRect[] =>
    elements.map((element) => element.getBoundingClientRect()).filter(({ width, height }) => width && height);

  const place = () => {
    if (!card.isConnected) return;
    const wanted = boxesOf(avoidElements);
    const held = boxesOf(criticalElements);
    const off = held.map(inflate);
    if (!isPill()) wholeSize = sizeNow();
    // Nothing folds up under what is being typed into it.
    if (wholeSize && !card.querySelector('input:focus, textarea:focus'))
      forcePill(criticalElements[0] !== keptOpenFor && candidatePlaces(topEdge, wholeSize, off).length === 0);
    const size = sizeNow();
    const cost = (spot: CandidatePlace): number =>
      wanted.filter((box) => overlap(box, spot)).length +
      // A card that is cut to half its height is worth as little as one that covers two fields.
      4 * (1 - (spot.bottom - spot.top) / size[1]) +
      (spot.top === topEdge || spot.bottom === innerHeight - EDGE_PX ? 0 : 0.5) +
      100 * held.reduce((sum, box) => sum + overlapRatio(box, spot), 0);
    const free = candidatePlaces(topEdge, size, off);
    const all = free.length > 0 ? free : candidatePlaces(topEdge, size, []);
    const [best] = all.sort((a, b) => cost(a) - cost(b));
    if (!best) return;
    const { style } = card;
    style.inset = 'auto';
    style[best.side] = `${EDGE_PX}px`;
    style[best.edge] = `${best.edge === 'top' ? best.top : innerHeight - best.bottom}px`;
    style.maxHeight = `${Math.min(best.room, maxCardHeight())}px`;
  };
  const { soon, sizes } = observeLayout(place, signal);
  sizes.observe(card);

  return {
    avoid(elements, presses) {
      avoidElements = elements;
      criticalElements = presses;
      soon();
    },
    keepOpen() {
      [keptOpenFor] = criticalElements;
      forcePill(false);
    },
  };
}
