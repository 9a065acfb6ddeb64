import { decodeUri } from '../decode-uri';
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

/** Where in the IAM console the page is, read from its path and hash. Tells the wizard, not the step. */
export type Route =
  | { at: 'create-role' | 'create-policy' | 'roles' | 'policies' | 'home' | 'other' }
  | { at: 'role'; name: string; section?: 'permissions' | 'trust_relationships' }
  | { at: 'edit-trust' | 'attach-policies'; name: string }
  | { at: 'policy' | 'edit-policy'; arn: string };

/** Reads a console address. Both `/iam/` and `/iamv2/`, legacy `$new` and current hash shapes. */
export function routeOf({ pathname, hash }: { pathname: string; hash: string }): Route {
  if (/^\/console(\/|$)/.test(pathname)) return { at: 'home' };
  if (!/^\/iam(v2)?(\/|$)/.test(pathname)) return { at: 'other' };
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  const [area, ...rest] = parts;
  if (area === undefined || area === 'home') return { at: 'home' };
  if (area === 'roles$new') return { at: 'create-role' };
  if (area === 'policies$new') return { at: 'create-policy' };
  if (area !== 'roles' && area !== 'policies') return { at: 'other' };
  if (rest.length === 0) return { at: area };
  if (rest[0] === 'create')
    return rest.length > 1 ? { at: 'other' } : { at: area === 'roles' ? 'create-role' : 'create-policy' };
  const named = rest[0] === 'details' ? rest.slice(1) : rest;
  // A policy's ARN holds slashes where it is not encoded.
  if (area === 'policies') return policyRoute(named);
  const [name, view, deeper] = named;
  if (name === undefined || deeper !== undefined) return { at: 'other' };
  if (view !== undefined) {
    // What the console calls these pages in its addresses is not published; what they are about stands in every name.
    const at = /trust/i.test(view) ? 'edit-trust' : /^attach/i.test(view) ? 'attach-policies' : 'other';
    return at === 'other' ? { at } : { at, name: decodeUri(name) };
  }
  const section = /section=(permissions|trust_relationships)/.exec(query)?.[1] as 'permissions' | undefined;
  return { at: 'role', name: decodeUri(name), ...(section ? { section } : {}) };
}

function policyRoute(parts: string[]): Route {
  const [first = '', view] = parts.map(decodeUri);
  // An ARN that is encoded is one part of the address; in one that is not, nothing tells its path from what follows.
  const isWhole = first.includes(':policy/');
  const text = isWhole ? first : decodeUri(parts.join('/'));
  // Legacy addresses end in the view that they open: "…policy/NAME$jsonEditor".
  const arn = /^arn:[\w-]+:iam::(?:\d{12}|aws):policy\/[^$]+/.exec(text)?.[0];
  if (!arn) return { at: 'other' };
  if (!isWhole || !view) return { at: 'policy', arn };
  return view === 'edit' ? { at: 'edit-policy', arn } : { at: 'other' };
}
