import { displaySafe } from '../../src/i18n';

/** The last characters tell two long values apart. */
const TAIL = 8;

/** A value on one line. Where the line is too short it is cut in the middle; it is copied and read aloud whole. */
export function CutValue({ value }: { value: string }) {
  const shown = displaySafe(value);
  return (
    <bdi class="cut" title={shown} dir="ltr">
      <span>{shown.slice(0, -TAIL)}</span>
      <span>{shown.slice(-TAIL)}</span>
    </bdi>
  );
}
