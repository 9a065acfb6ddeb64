import type { AwsCard, AwsState } from '../../src/messages/responses';
import type { Scan } from '../page/engine/engine';
import { pointedElement } from '../page/engine/pointed-element';

/**
 * What the admin is pointed at.
 * @param answer to this very scan; without it nothing is known of a text that is to be compared before the button is pressed
 */
export function pointTarget(
  scan: Scan,
  { adopted }: Pick<AwsState, 'adopted'>,
  answer: Pick<AwsCard, 'isPressHeld'> | undefined,
): HTMLElement | undefined {
  const held = answer?.isPressHeld ?? scan.screen?.readComparedText !== undefined;
  return adopted && !held ? pointedElement(scan) : undefined;
}
