import { isPageDark } from './color-scheme';
import { observeLayout } from './observe-layout';
import type { Overlay } from './overlay';

const SIZE_PX = 14;
/** From the edge of the field (px). */
const INSET_PX = 6;
/** A field that is higher has its tick beside its first line; an editor has a scroll bar at that edge (px). */
const HIGH_PX = 60;
const SCROLL_BAR_PX = 20;
/** Where a choice is no wider than its own mark, or a text has no edge, the tick stands before it (px). */
const NARROW_PX = 40;
const BEFORE_PX = 3;
const BORDERED = 'input,textarea,select,pre,[contenteditable]';

/** A quiet tick at each of the fields that were read or filled in: drawn in the companion's layer, so that nothing moves. */
export interface FieldTicks {
  show(fields: Element[]): void;
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Where the tick of a field stands: at its inner end edge. */
function tickPlace(field: Element, box: DOMRect): { x: number; y: number } {
  const rtl = isRightToLeft(field);
  const isHigh = box.height > HIGH_PX;
  const y = isHigh ? box.top + INSET_PX : box.top + (box.height - SIZE_PX) / 2;
  const isPlainText = field.childElementCount === 0 && !field.matches(BORDERED);
  if (box.width < NARROW_PX || isPlainText)
    return { x: rtl ? box.right + BEFORE_PX : box.left - SIZE_PX - BEFORE_PX, y };
  const inset = isHigh ? SCROLL_BAR_PX : INSET_PX;
  return { x: rtl ? box.left + inset : box.right - SIZE_PX - inset, y };
}

/** Whether the field shows at its middle: not scrolled away, and under no dialog. */
function isInFront(field: Element, { left, right, top, bottom }: DOMRect, host: Element): boolean {
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (!hit) return false;
  // The card lies over its tick, and may make way.
  if (hit === host) return true;
  // A choice is often drawn by what stands around it.
  const around = field.closest('label') ?? field.parentElement ?? field;
  return around.contains(hit) || hit.contains(field);
}

export function addFieldTicks({ root, host }: Overlay, signal: AbortSignal): FieldTicks {
  const ticks = new Map<Element, HTMLElement>();
  const draw = () => {
    const dark = isPageDark();
    const places = [...ticks].map(([field, tick]) => {
      const box = field.getBoundingClientRect();
      const shows = field.isConnected && box.width > 0 && isInFront(field, box, host);
      return { tick, at: shows ? tickPlace(field, box) : undefined };
    });
    for (const { tick, at } of places) {
      tick.hidden = !at;
      tick.className = dark ? 'tick dark' : 'tick';
      if (!at) continue;
      tick.style.left = `${at.x}px`;
      tick.style.top = `${at.y}px`;
    }
  };
  const { sizes } = observeLayout(draw, signal);

  return {
    show(fields) {
      for (const [field, tick] of ticks)
        if (!fields.includes(field)) {
          tick.remove();
          ticks.delete(field);
          sizes.unobserve(field);
        }
      for (const field of fields)
        if (!ticks.has(field)) {
          const tick = document.createElement('div');
          // Under the card: what lies over that keeps a press from counting.
          root.querySelector('style')?.after(tick);
          ticks.set(field, tick);
          sizes.observe(field);
        }
      if (ticks.size > 0) draw();
    },
  };
}
