import type { Connection, ReadyDetails } from '../connection/connection';
import { descriptionFor, policyDescriptionFor, type Settings } from '../connection/settings';
import { flowOf } from '../flows';
import type { Handover } from '../handover/handover';
import { text } from '../i18n';
import { buildTrustPolicy } from '../policy/trust-policy';

/** What is to be made in AWS for a connection, as its own screens are filled and as a colleague is told. */
export function handoverOf(
  connection: Pick<Connection, 'flow'>,
  { accountId, externalId, bucket, policy, policyName, roleName }: ReadyDetails,
  { description }: Settings,
): Handover {
  const { texts } = flowOf(connection);
  return {
    bucket,
    policy: policy.text,
    policyName,
    policyDescription: policyDescriptionFor(description, bucket) || text(texts.policyDescription, bucket),
    roleName,
    roleDescription: descriptionFor(description, bucket) || text(texts.roleDescription, bucket),
    trustPolicy: buildTrustPolicy({ accountId, externalId }),
  };
}
