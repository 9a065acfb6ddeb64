import type { Scan } from '../page/engine/engine';
import { lastButton } from '../page/engine/last-button';

/** The wizard's own buttons on this screen: the one that moves on, and those beside it (Cancel, Previous). */
export function wizardButtons(scan: Scan): Element[] {
  let row = lastButton(scan)?.parentElement;
  let inside: Element[] = [];
  while (row && inside.length < 2) {
    const around = row;
    inside = scan.page.visibleControlsWhere('button', (button) => around.contains(button));
    row = row.parentElement;
  }
  return inside;
}
