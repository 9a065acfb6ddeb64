/** Ways in which a page keeps an element from being seen or reached, as inline style or attribute. */
export const HIDINGS = [
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'position: absolute; left: -9999px',
  'position: absolute; top: -9999px',
  'height: 0; min-height: 0; overflow: hidden',
  'clip-path: inset(50%)',
  'transform: scale(0)',
  'aria-hidden',
  'inert',
  'hidden',
] as const;

export function hide(element: Element, way: (typeof HIDINGS)[number] | undefined): void {
  if (way === undefined) return;
  if (way === 'aria-hidden') element.setAttribute('aria-hidden', 'true');
  else if (way === 'inert' || way === 'hidden') element.toggleAttribute(way, true);
  // A display of its own would win over the attribute.
  const style = way === 'hidden' ? 'display: none' : way.includes(':') ? way : '';
  if (style)
    for (const declaration of style.split('; ')) {
      const [name = '', value = ''] = declaration.split(': ');
      (element as HTMLElement).style.setProperty(name, value, 'important');
    }
}
