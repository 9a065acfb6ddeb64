import type { CardPlace } from '../../../src/card-model';
import {
  type Box,
  type CandidatePlace,
  type CardSize,
  candidatePlaces,
  EDGE_PX,
  overlap,
} from './candidate-places';
import { coversPressable } from './covers-pressable';
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
  /** The admin moved the card: there it stays, whatever it covers. */
  moveTo(place: CardPlace | undefined): void;
  /** Where it stands now, as a place to move on from. */
  placeNow(): CardPlace;
  /** The room that it may be moved in (px). */
  range(): { x: number; y: number };
}

/** The card as its placement sees and changes it. */
export interface Placed {
  isPill(): boolean;
  /** There is room for no more than a pill, or for the whole card again. */
  forcePill(cramped: boolean): void;
}

export interface PlacementOptions {
  /** How far from the top of the window the card stays: below the site's own navigation bar (px). */
  topEdge: number;
  /** The side of the window where it stands unless it would cover something there. */
  side: 'start' | 'end';
}

/** Room for the ring around what is pointed at. */
const MARGIN_PX = 12;
/** A card that is cut lower than this shows nothing that helps: it becomes a pill. */
const MIN_CARD_HEIGHT_PX = 120;
/** What scrolls in a card shows at least so much (px). */
const MIN_BODY_HEIGHT_PX = 24;
/** A pill that covers something to press is tried so much further along the side (px). */
const PILL_STEP_PX = 40;

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

/**
 * Wider and higher than this (px) are editors. One as wide as the page leaves no room beside it: a card over a part of it is better
 * than one that says nothing.
 */
const LARGE = { width: 600, height: 200 };
function isLargeEditor(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return !element.matches('input, select, button') && width > LARGE.width && height > LARGE.height;
}

const boxesOf = (elements: Element[]): DOMRect[] =>
  elements.map((element) => element.getBoundingClientRect()).filter(({ width, height }) => width && height);

/** A place of a pill and those further along its side. */
const alongSide = (spot: CandidatePlace): CandidatePlace[] => {
  const height = spot.bottom - spot.top;
  const steps = Math.floor((spot.room - height) / PILL_STEP_PX);
  return Array.from({ length: steps + 1 }, (_none, step) => {
    const by = (spot.edge === 'top' ? step : -step) * PILL_STEP_PX;
    return { ...spot, top: spot.top + by, bottom: spot.bottom + by };
  });
};

/** Places the card anew when it is told to, and while the page scrolls or the window changes. */
export function addPlacement(
  card: HTMLElement,
  { isPill, forcePill }: Placed,
  { topEdge, side }: PlacementOptions,
  signal: AbortSignal,
): Placement {
  /** The most that the card takes of the window's height: in a narrow one, where it hides more, half of it. */
  const maxCardHeight = (): number =>
    innerWidth > 1000 ? Math.min(560, innerHeight - EDGE_PX - topEdge) : innerHeight / 2;
  let avoidElements: Element[] = [];
  let criticalElements: Element[] = [];
  /** The size of the whole card when it was last shown. */
  let wholeSize: CardSize | undefined;
  /** What is pointed at where the admin opened the card. */
  let keptOpenFor: Element | undefined;
  /** The side where it stands, which it keeps. */
  let keptSide: CandidatePlace['side'] | undefined;
  let moved: CardPlace | undefined;

  const usualSide = (): CandidatePlace['side'] =>
    (side === 'start') === (document.dir === 'rtl') ? 'right' : 'left';

  const sizeNow = (): CardSize => {
    const { offsetWidth: width, offsetHeight } = card;
    const body = card.querySelector('.body');
    const scrolls = isPill() || !body ? 0 : body.scrollHeight;
    const stands = offsetHeight - (scrolls && body ? body.clientHeight : 0);
    return {
      width,
      height: Math.min(stands + scrolls, maxCardHeight()),
      least: Math.max(MIN_CARD_HEIGHT_PX, stands + Math.min(scrolls, MIN_BODY_HEIGHT_PX)),
    };
  };

  const range = () => ({
    x: Math.max(1, innerWidth - 2 * EDGE_PX - card.offsetWidth),
    y: Math.max(1, innerHeight - EDGE_PX - topEdge - card.offsetHeight),
  });

  const stand = (at: {
    side: 'left' | 'right';
    edge: 'top' | 'bottom';
    x: number;
    y: number;
    room: number;
  }) => {
    const { style } = card;
    style.inset = 'auto';
    style[at.side] = `${at.x}px`;
    style[at.edge] = `${at.y}px`;
    style.maxHeight = `${Math.min(at.room, maxCardHeight())}px`;
  };

  const placeMoved = ({ x, y }: CardPlace) => {
    forcePill(false);
    card.style.maxHeight = `${maxCardHeight()}px`;
    const free = range();
    stand({
      ...{ side: 'left', edge: 'top', x: EDGE_PX + x * free.x, y: topEdge + y * free.y },
      room: innerHeight - EDGE_PX - topEdge,
    });
  };

  const bestPlace = (): CandidatePlace | undefined => {
    const held = boxesOf(criticalElements.filter((element) => !isLargeEditor(element)));
    const wanted = boxesOf([...avoidElements, ...criticalElements.filter(isLargeEditor)]);
    const off = held.map(inflate);
    const first = keptSide ?? usualSide();
    const sides = first === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const);
    if (!isPill()) wholeSize = sizeNow();
    // Nothing folds up under what is being typed into it.
    if (wholeSize && !card.querySelector('input:focus, textarea:focus'))
      forcePill(
        criticalElements[0] !== keptOpenFor && candidatePlaces(topEdge, wholeSize, off, sides).length === 0,
      );
    const size = sizeNow();
    const cost = (spot: CandidatePlace): number =>
      wanted.filter((box) => overlap(box, spot)).length +
      // A card that is cut to half its height is worth as little as one that covers two fields.
      4 * (1 - (spot.bottom - spot.top) / size.height) +
      (spot.side === first ? 0 : 0.9) +
      (spot.top === topEdge || spot.bottom === innerHeight - EDGE_PX ? 0 : 0.5) +
      100 * held.reduce((sum, box) => sum + overlapRatio(box, spot), 0);
    const free = candidatePlaces(topEdge, size, off, sides);
    const all = free.length > 0 ? free : candidatePlaces(topEdge, size, [], sides);
    const sorted = all.sort((a, b) => cost(a) - cost(b));
    if (!isPill()) return sorted[0];
    const host = (card.getRootNode() as ShadowRoot).host;
    return sorted.flatMap(alongSide).find((spot) => !coversPressable(spot, host)) ?? sorted[0];
  };

  const place = () => {
    if (!card.isConnected) return;
    if (moved) {
      placeMoved(moved);
      return;
    }
    const best = bestPlace();
    if (!best) return;
    keptSide = best.side;
    const { side, edge, top, bottom, room } = best;
    stand({ side, edge, x: EDGE_PX, y: edge === 'top' ? top : innerHeight - bottom, room });
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
    moveTo(next) {
      moved = next;
      place();
    },
    placeNow() {
      const { left, top } = card.getBoundingClientRect();
      const free = range();
      return { x: (left - EDGE_PX) / free.x, y: (top - topEdge) / free.y };
    },
    range,
  };
}
