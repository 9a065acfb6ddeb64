import type { Scan } from './engine';

/** The last button of a screen: the one that moves on, or sends the form. */
export function lastButton({ screen, located }: Scan): HTMLElement | undefined {
  const press = screen?.steps.findLast(({ kind }) => kind === 'press');
  return press && located.get(press.id)?.element;
}
