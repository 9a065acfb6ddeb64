/** Where in the IAM console the page is, read from its path and hash. Tells the wizard, not the step. */
export type Route =
  | { at: 'create-role' | 'create-policy' | 'roles' | 'policies' | 'home' | 'other' }
  | { at: 'role'; name: string; section?: 'permissions' | 'trust_relationships' }
  | { at: 'policy' | 'edit-policy'; arn: string };

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

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
  const [name, deeper] = named;
  if (name === undefined || deeper !== undefined) return { at: 'other' };
  const section = /section=(permissions|trust_relationships)/.exec(query)?.[1] as 'permissions' | undefined;
  return { at: 'role', name: decode(name), ...(section ? { section } : {}) };
}

function policyRoute(parts: string[]): Route {
  const [first = '', view] = parts.map(decode);
  // An ARN that is encoded is one part of the address; in one that is not, nothing tells its path from what follows.
  const isWhole = first.includes(':policy/');
  const text = isWhole ? first : decode(parts.join('/'));
  // Legacy addresses end in the view that they open: "…policy/NAME$jsonEditor".
  const arn = /^arn:[\w-]+:iam::(?:\d{12}|aws):policy\/[^$]+/.exec(text)?.[0];
  if (!arn) return { at: 'other' };
  if (!isWhole || !view) return { at: 'policy', arn };
  return view === 'edit' ? { at: 'edit-policy', arn } : { at: 'other' };
}
