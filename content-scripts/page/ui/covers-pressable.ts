import type { Box } from './candidate-places';

const PRESSABLE =
  'a[href],button,input,select,textarea,summary,label,[onclick],[tabindex]:not([tabindex="-1"]),' +
  '[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=radio],[role=switch],[role=option]';

/** Whether there is something of the page under a box that can be pressed. Asked at few points: a box is as small as a pill. */
export function coversPressable({ left, top, right, bottom }: Box, host: Element): boolean {
  const across = [left, (left + right) / 2, right];
  return across.some((x) =>
    [top, (top + bottom) / 2, bottom].some((y) => {
      const under = document.elementsFromPoint(x, y).find((element) => element !== host);
      return under?.closest(PRESSABLE) != null;
    }),
  );
}
