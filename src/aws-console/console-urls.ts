import { CONSOLE_HOST, parseConsoleOrigin } from './console-hosts';

/** The console tab that a link should stay with. */
export interface ConsoleBase {
  origin: string;
  region?: string;
}

/** Used when no console tab is known: AWS sends the admin on to the region last used. */
export const BARE_CONSOLE: ConsoleBase = { origin: `https://${CONSOLE_HOST}` };

/** The first page of the Create policy wizard. */
export function createPolicyUrl(base: ConsoleBase = BARE_CONSOLE): string {
  return `${iamHome(base)}#/policies/create`;
}

/**
 * The first page of the Create role wizard with the trusted account, the External ID and, once it exists, the policy filled
 * in. Whether the console honours every parameter is not known, so the page is to be checked all the same.
 */
export function createRoleUrl(
  base: ConsoleBase,
  role: { accountId: string; externalId: string; policyArn?: string | undefined },
): string {
  const parameters = [
    'trustedEntityType=AWS_ACCOUNT',
    `awsAccount=${encodeURIComponent(role.accountId)}`,
    `externalId=${encodeURIComponent(role.externalId)}`,
    'isThirdParty=true',
    'step=selectEntities',
  ];
  if (role.policyArn) parameters.push(`policies=${encodeURIComponent(role.policyArn)}`);
  return `${iamHome(base)}#/roles/create?${parameters.join('&')}`;
}

/** A role's page, on one of its tabs. */
export function roleUrl(
  base: ConsoleBase,
  roleName: string,
  section: 'permissions' | 'trust_relationships' = 'permissions',
): string {
  return `${iamHome(base)}#/roles/details/${encodeURIComponent(roleName)}?section=${section}`;
}

/** A policy's page. */
export function policyUrl(base: ConsoleBase, arn: string): string {
  return `${iamHome(base)}#/policies/details/${encodeURIComponent(arn)}`;
}

/** A bucket's page in S3. Opens "not found" or "access denied" when the bucket is in another account. */
export function bucketUrl(bucket: string, region?: string): string {
  const query = region === undefined ? '' : `?region=${encodeURIComponent(region)}`;
  return `https://s3.${CONSOLE_HOST}/s3/buckets/${encodeURIComponent(bucket)}${query}`;
}

/** IAM is served on the bare host and on hosts of a region or session, not on another service's (`s3.console…`). */
function iamHome({ origin, region }: ConsoleBase): string {
  const known = parseConsoleOrigin(origin);
  const served = known && (known.region !== undefined || known.origin === BARE_CONSOLE.origin);
  const query = region === undefined ? '' : `?region=${encodeURIComponent(region)}`;
  return `${served ? known.origin : BARE_CONSOLE.origin}/iam/home${query}`;
}
