const SVG = 'http://www.w3.org/2000/svg';
/** The mark of icons/icon.svg. */
const SHAPES: readonly [color: string, path: string][] = [
  ['#0b5f59', 'M28 0h72a28 28 0 0 1 28 28v72a28 28 0 0 1-28 28H28a28 28 0 0 1-28-28V28a28 28 0 0 1 28-28Z'],
  ['#ffcf5c', 'M36 28a28 28 0 1 1 0 56a28 28 0 1 1 0-56Zm0 16a12 12 0 1 0 0 24a12 12 0 1 0 0-24Z'],
  ['#ffcf5c', 'M58 48H120V104H104V88a8 8 0 0 0-16 0V104H72V64H58Z'],
];

/** The product's mark, for the eye alone: its name stands beside it. */
export function createMark(): Element {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [
    ['viewBox', '0 0 128 128'],
    ['class', 'mark'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value);
  for (const [color, d] of SHAPES) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('fill', color);
    path.setAttribute('fill-rule', 'evenodd');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
