import type { Scan } from '../page/engine/engine';

/** The wizard's own buttons on this screen: the one that moves on, and those beside it (Cancel, Previous). */
export function wizardButtons({ page, screen, located }: Scan): Element[] {
  const press = screen?.steps.findLast(({ kind }) => kind === 'press');
  const element = press && located.get(press.id)?.element;
  let row = element?.parentElement;
  let inside: Element[] = [];
  while (row && inside.length < 2) {
    const around = row;
    inside = page.visibleControlsWhere('button', (button) => around.contains(button));
    row = row.parentElement;
  }
  return inside;
}
