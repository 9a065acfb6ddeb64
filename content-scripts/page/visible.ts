/** Selector of places that hold no field of a form: navigation, banner, footer, site search. */
const CHROME = 'nav,[role=navigation],[role=banner],[role=search],footer,[role=contentinfo]';

/** Whether an element stands in the page's frame rather than in its content. */
export const inPageChrome = (element: Element): boolean => element.closest(CHROME) !== null;

/**
 * Whether a person can see the element and reach it: rendered, not transparent, of some size, within the
 * document's bounds, and neither inert nor hidden from assistive technology. Honeypots fail one of these.
 */
export function isVisible(element: Element): boolean {
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!shown || element.closest('[aria-hidden=true],[inert]')) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 4 || box.height < 4) return false;
  const { scrollX, scrollY } = window;
  return box.right + scrollX > 0 && box.bottom + scrollY > 0;
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
