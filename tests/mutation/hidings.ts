/** Ways in which a page keeps an element from being seen or reached, as inline style or attribute. */
export const HIDINGS = [
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'position: absolute; left: -9999px; right: auto; width: 200px',
  'position: absolute; top: -9999px; bottom: auto; height: 100px',
  'display: block; height: 0; min-height: 0; padding: 0; border: 0; overflow: hidden',
  'clip-path: inset(50%)',
  // Text within a line is not transformed.
  'display: inline-block; transform: scale(0)',
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
  // What is hidden in this way shows again where a part says so for itself.
  const parts = way === 'visibility: hidden' ? [element, ...element.querySelectorAll('*')] : [element];
  for (const part of style ? parts : [])
    for (const declaration of style.split('; ')) {
      const [name = '', value = ''] = declaration.split(': ');
      (part as HTMLElement).style.setProperty(name, value, 'important');
    }
}
