import { clickChoice, writeText } from './fill';
import type { Sight } from '../engine/locate-steps';
import type { Choices } from '../find/choice-controls';
import type { Written } from './write-log';

/** What stands there before a write: text, '1' or '' for a tick, which one of the group for a choice. */
export const standing = (
  kind: Written['kind'],
  { element, sighting }: Sight,
  choices: Choices | undefined,
): string => {
  if (kind === 'choose' && element) return choices?.standing(element) ?? '';
  return sighting.state === 'found' ? sighting.value : '';
};

/** Whether what was written still stands: what the admin changed since is not the companion's to take back. */
export const stands = ({ kind, value, previous, undone }: Written, { sighting }: Sight): boolean => {
  if (undone || sighting.state !== 'found') return false;
  if (kind === 'edit') return true;
  const ticked = kind === 'choose' || !previous ? '1' : '';
  return sighting.value === (kind === 'fill' || kind === 'select-row' ? value : ticked);
};

/** Puts back what stood there before the companion wrote. */
export async function putBack(
  { kind, previous }: Written,
  { element, write, sighting }: Sight,
  choices: Choices | undefined,
): Promise<void> {
  if (!element) return;
  if (write) await write(previous);
  else if (kind === 'fill') writeText(element as HTMLInputElement, previous);
  else if (kind === 'choose') choices?.putBack(element, previous);
  else if (sighting.state === 'found' && sighting.value !== previous) clickChoice(element);
}
