import type { RoleDifference } from './role-check';

/** What an admin may want all the same: access beyond the needs, and a boundary that only the admin can read. */
const ACCEPTABLE = new Set([
  'policy_may_write',
  'policy_may_delete',
  'policy_other_bucket',
  'policy_other_service',
  'boundary_not_read',
]);

/** A short text that differs wherever what it is made of does (FNV-1a, twice 32 bits). */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A digest of all that stops a role, if an admin may let all of it pass; undefined otherwise, and where nothing stops. */
export function acceptableStops(differences: RoleDifference[]): string | undefined {
  const stops = differences.filter(({ severity }) => severity === 'stop');
  if (stops.length === 0 || !stops.every(({ code }) => ACCEPTABLE.has(code))) return undefined;
  return digest(JSON.stringify(stops.map(({ code, expected, actual }) => [code, expected, actual])));
}
