/** Selector of places that hold no field of a form: navigation, banner, footer, site search. */
export const PAGE_CHROME = 'nav,[role=navigation],[role=banner],[role=search],footer,[role=contentinfo]';

/** Whether an element stands in the page's frame rather than in its content. */
export const inPageChrome = (element: Element): boolean => element.closest(PAGE_CHROME) !== null;

/** Smaller than this is not there for anyone (px). */
const MIN_SIZE_PX = 4;
/** Not there for those who hear the page or use the keyboard. */
const INACCESSIBLE = '[aria-hidden=true],[inert]';

/** What was found out in one scan: fields have most of what they stand in in common. */
export interface LayoutCache {
  /** Whether an element, or what it stands in, is cut away. */
  cut: Map<Element, boolean>;
  /** Where the document lies in the window, and how far it goes (px). */
  bounds?: { left: number; top: number; right: number; bottom: number };
}

/**
 * Whether the element, or what it stands in, is out of reach, clipped, or squeezed to nothing with its overflow hidden. Its
 * size is asked for last: of all that costs most.
 */
function isClippedAway(element: Element, known: LayoutCache): boolean {
  const before = known.cut.get(element);
  if (before !== undefined) return before;
  const { parentElement } = element;
  const cut =
    (parentElement !== null && isClippedAway(parentElement, known)) ||
    element.matches(INACCESSIBLE) ||
    isClipped(element);
  known.cut.set(element, cut);
  return cut;
}

function isClipped(element: Element): boolean {
  const { clip, clipPath, overflowX, overflowY } = getComputedStyle(element);
  if (!['none', ''].includes(clipPath) || !['auto', ''].includes(clip)) return true;
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  const { width, height } = element.getBoundingClientRect();
  return (
    (overflowX !== 'visible' && width < MIN_SIZE_PX) || (overflowY !== 'visible' && height < MIN_SIZE_PX)
  );
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

function boundsOf({ documentElement, defaultView }: Document): NonNullable<LayoutCache['bounds']> {
  const { scrollX, scrollY } = defaultView ?? window;
  const { scrollWidth, scrollHeight } = documentElement;
  return { left: -scrollX, top: -scrollY, right: scrollWidth - scrollX, bottom: scrollHeight - scrollY };
}

/** Whether the element lies where one can scroll to. */
function isWithin(element: Element, known: LayoutCache, box = element.getBoundingClientRect()): boolean {
  known.bounds ??= boundsOf(element.ownerDocument);
  const { left, top, right, bottom } = known.bounds;
  return box.right > left && box.left < right && box.bottom > top && box.top < bottom;
}

/**
 * Whether a person can see the element and reach it: rendered, not transparent, of some size, not cut away, within the
 * document's bounds, and neither inert nor hidden from assistive technology. Honeypots fail one of these.
 */
export function isVisible(element: Element, known: LayoutCache = { cut: new Map() }): boolean {
  if (!isShown(element) || isClippedAway(element, known)) return false;
  const box = element.getBoundingClientRect();
  const { width, height } = box;
  return width >= MIN_SIZE_PX && height >= MIN_SIZE_PX && isWithin(element, known, box);
}

/**
 * The same for a radio or checkbox, whose native input is often transparent, tiny or moved away under a drawn one: then the
 * label or the element that draws it must be visible, and nothing but the input itself be hidden.
 */
export function isChoiceVisible(input: Element, known: LayoutCache = { cut: new Map() }): boolean {
  if (isVisible(input, known)) return true;
  const holder = input.parentElement;
  const visualBox = input.closest('label') ?? holder?.parentElement;
  if (!holder || !visualBox || input.matches(INACCESSIBLE)) return false;
  return (
    isVisible(visualBox, known) && isShown(holder) && isWithin(holder, known) && !isClippedAway(holder, known)
  );
}
