import type { Route } from '../../src/aws-console/console-urls';
import type { AwsConnection, AwsState } from '../../src/messages/responses';
import type { Wizard } from './wizard-loader';

type Known = Pick<AwsState, 'check'> & { connection?: Pick<AwsConnection, 'edits' | 'correction'> };

/** What the admin pressed for to be changed, on the pages of that very policy; nothing anywhere else. */
export const requestedEdit = (
  connection: Pick<AwsConnection, 'edits'> | undefined,
  route: Route,
): AwsConnection['edits'] =>
  'arn' in route && route.arn === connection?.edits?.policyArn ? connection.edits : undefined;

/** What the admin pressed for to be corrected, on the pages of that very role; on the first only while the check stands. */
export const requestedCorrection = (state: Known | undefined, route: Route): AwsConnection['correction'] => {
  const correction = state?.connection?.correction;
  if (!correction || !('name' in route) || route.name !== correction.roleName) return undefined;
  return route.at !== 'role' || state?.check === 'done' ? correction : undefined;
};

/** What is looked for on the page beside the wizards. */
export function requestedWizard(state: Known | undefined, route: Route): Wizard | undefined {
  if (requestedEdit(state?.connection, route)) return 'edit-policy';
  const correction = requestedCorrection(state, route);
  return correction && (correction.part === 'trust' ? 'correct-trust' : 'attach-policy');
}
