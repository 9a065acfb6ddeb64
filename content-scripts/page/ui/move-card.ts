import type { CardPlace } from '../../../src/card-model';
import type { Placement } from './placement';

/** One press of an arrow key moves the card so far (px). */
const KEY_STEP_PX = 24;
const ARROWS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const within = (share: number): number => Math.min(1, Math.max(0, share));

/**
 * Lets the admin move the card by its grip: with the pointer, or with the arrow keys while the grip has the focus.
 * @param done told where the card was moved to
 */
export function letMove(
  card: HTMLElement,
  { placeNow, moveTo, range }: Placement,
  done: (place: CardPlace) => void,
  signal: AbortSignal,
): void {
  let dragged: { pointer: number; x: number; y: number } | undefined;
  const moveBy = (x: number, y: number): CardPlace => {
    const now = placeNow();
    const free = range();
    const place = { x: within(now.x + x / free.x), y: within(now.y + y / free.y) };
    moveTo(place);
    return place;
  };
  const isOnGrip = ({ target, isTrusted }: Event): boolean =>
    isTrusted && target instanceof Element && target.closest('[data-id=grip]') !== null;

  card.addEventListener(
    'pointerdown',
    (event) => {
      if (!isOnGrip(event) || event.button !== 0) return;
      dragged = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
      card.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  card.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY, isTrusted }) => {
      if (!isTrusted || dragged?.pointer !== pointerId) return;
      moveBy(clientX - dragged.x, clientY - dragged.y);
      dragged = { pointer: pointerId, x: clientX, y: clientY };
    },
    { signal },
  );
  const drop = ({ pointerId }: PointerEvent) => {
    if (dragged?.pointer !== pointerId) return;
    dragged = undefined;
    done(placeNow());
  };
  card.addEventListener('pointerup', drop, { signal });
  card.addEventListener('pointercancel', drop, { signal });
  card.addEventListener(
    'keydown',
    (event) => {
      const by = ARROWS[event.key];
      if (!by || !isOnGrip(event)) return;
      event.preventDefault();
      done(moveBy(by[0] * KEY_STEP_PX, by[1] * KEY_STEP_PX));
    },
    { signal },
  );
}
