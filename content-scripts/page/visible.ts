/** Selector of places that hold no field of a form: navigation, banner, footer, site search. */
export const CHROME = 'nav,[role=navigation],[role=banner],[role=search],footer,[role=contentinfo]';

/** Whether an element stands in the page's frame rather than in its content. */
export const inPageChrome = (element: Element): boolean => element.closest(CHROME) !== null;

/** Smaller than this is not there for anyone (px). */
const LEAST = 4;
/** What was found out about elements in one look: fields have most of what they stand in in common. */
export type KnownCuts = Map<Element, boolean>;

/** Whether the element, or what it stands in, is clipped, or is squeezed to nothing with its overflow hidden. */
function isCutAway(element: Element, cuts: KnownCuts): boolean {
  const known = cuts.get(element);
  if (known !== undefined) return known;
  const { clip, clipPath, overflowX, overflowY } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const cut =
    !['none', ''].includes(clipPath) ||
    !['auto', ''].includes(clip) ||
    (overflowX !== 'visible' && width < LEAST) ||
    (overflowY !== 'visible' && height < LEAST) ||
    (element.parentElement !== null && isCutAway(element.parentElement, cuts));
  cuts.set(element, cut);
  return cut;
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** Whether the element lies where one can scroll to. */
function isWithin(element: Element, box = element.getBoundingClientRect()): boolean {
  const { left, top, right, bottom } = box;
  const { scrollX, scrollY } = window;
  const { scrollWidth, scrollHeight } = element.ownerDocument.documentElement;
  const [across, down] = [right + scrollX > 0 && left + scrollX < scrollWidth, bottom + scrollY > 0];
  return across && down && top + scrollY < scrollHeight;
}

/**
 * Whether a person can see the element and reach it: rendered, not transparent, of some size, not cut away, within the
 * document's bounds, and neither inert nor hidden from assistive technology. Honeypots fail one of these.
 */
export function isVisible(element: Element, cuts: KnownCuts = new Map()): boolean {
  if (!isShown(element) || element.closest('[aria-hidden=true],[inert]')) return false;
  const box = element.getBoundingClientRect();
  const { width, height } = box;
  return width >= LEAST && height >= LEAST && isWithin(element, box) && !isCutAway(element, cuts);
}

/**
 * The same for a radio or checkbox, whose native input is often transparent, tiny or moved away under a drawn one: then the
 * label or the element that draws it must be visible, and nothing but the input itself be hidden.
 */
export function isChoiceVisible(input: Element, cuts: KnownCuts = new Map()): boolean {
  if (isVisible(input, cuts)) return true;
  const holder = input.parentElement;
  const drawn = input.closest('label') ?? holder?.parentElement;
  if (!holder || !drawn || input.closest('[aria-hidden=true],[inert]')) return false;
  return isVisible(drawn, cuts) && isShown(holder) && isWithin(holder) && !isCutAway(holder, cuts);
}
