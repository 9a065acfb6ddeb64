/** Selector of places that hold no field of a form: navigation, banner, footer, site search. */
const CHROME = 'nav,[role=navigation],[role=banner],[role=search],footer,[role=contentinfo]';

/** Whether an element stands in the page's frame rather than in its content. */
export const inPageChrome = (element: Element): boolean => element.closest(CHROME) !== null;

/** Smaller than this is not there for anyone (px). */
const LEAST = 4;
/** What cuts an element away is near to it. */
const NEAR = 8;

/** Whether the element, or what it stands in, is clipped, or is squeezed to nothing with its overflow hidden. */
function isCutAway(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < NEAR; level += 1, at = at.parentElement) {
    const { clip, clipPath, overflowX, overflowY } = getComputedStyle(at);
    if (clipPath !== 'none' || clip !== 'auto') return true;
    const { width, height } = at.getBoundingClientRect();
    if ((overflowX !== 'visible' && width < LEAST) || (overflowY !== 'visible' && height < LEAST))
      return true;
  }
  return false;
}

/**
 * Whether a person can see the element and reach it: rendered, not transparent, of some size, not cut away, within the
 * document's bounds, and neither inert nor hidden from assistive technology. Honeypots fail one of these.
 */
export function isVisible(element: Element): boolean {
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!shown || element.closest('[aria-hidden=true],[inert]')) return false;
  const box = element.getBoundingClientRect();
  if (box.width < LEAST || box.height < LEAST) return false;
  const { scrollX, scrollY } = window;
  const { scrollWidth, scrollHeight } = element.ownerDocument.documentElement;
  const [left, top] = [box.left + scrollX, box.top + scrollY];
  const within = left + box.width > 0 && top + box.height > 0 && left < scrollWidth && top < scrollHeight;
  return within && !isCutAway(element);
}

/**
 * The same for a radio or checkbox, whose native input is often transparent under a drawn one: the nearest
 * ancestor that draws something must be visible.
 */
export function isChoiceVisible(input: Element): boolean {
  if (isVisible(input)) return true;
  const drawn = input.closest('label') ?? input.parentElement?.parentElement;
  return (
    drawn !== null && drawn !== undefined && isVisible(drawn) && !input.closest('[aria-hidden=true],[inert]')
  );
}
