import type { Route } from '../../src/aws-console/console-urls';
import type { AwsConnection } from '../../src/messages/responses';

/** What the admin pressed for to be changed, on the pages of that very policy; nothing anywhere else. */
export const requestedEdit = (
  connection: Pick<AwsConnection, 'edits'> | undefined,
  route: Route,
): AwsConnection['edits'] =>
  'arn' in route && route.arn === connection?.edits?.policyArn ? connection.edits : undefined;
