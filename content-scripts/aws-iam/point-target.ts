import type { AwsCard, AwsState } from '../../src/messages/responses';
import type { Scan } from '../page/engine/engine';

/**
 * What the admin is pointed at: the button to press next, else what a notice is about.
 * @param answer to this very scan; without it nothing is known of a text that is to be compared before the button is pressed
 */
export function pointTarget(
  { screen, plan, located }: Scan,
  { adopted }: Pick<AwsState, 'adopted'>,
  answer: Pick<AwsCard, 'mustNotCreate'> | undefined,
): HTMLElement | undefined {
  const held = answer?.mustNotCreate ?? screen?.readComparedText !== undefined;
  const step = plan?.press ?? plan?.highlight;
  return adopted && step && !held ? located.get(step)?.element : undefined;
}
