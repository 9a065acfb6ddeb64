import { useEffect, useState } from 'react';
import { isEmbedded } from './session';

export interface Route {
  segments: string[];
  params: URLSearchParams;
  hash: string;
}

/** Reads `#/roles/details/NAME?section=…`, and `#roles` without the slash. */
export function parseHash(hash: string): Route {
  const [path = '', ...query] = hash.replace(/^#\/?/, '').split('?');
  const segments = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  return { segments, params: new URLSearchParams(query.join('?')), hash };
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return parseHash(hash);
}

export const navigate = (hash: string) => {
  (isEmbedded ? window.parent : window).location.hash = hash;
};

export const links = {
  roles: '#/roles',
  policies: '#/policies',
  createRole: '#/roles/create',
  createPolicy: '#/policies/create',
  role: (name: string) => `#/roles/details/${encodeURIComponent(name)}?section=permissions`,
  editTrust: (name: string) => `#/roles/details/${encodeURIComponent(name)}/edit-trust-policy`,
  attachPolicies: (name: string) => `#/roles/details/${encodeURIComponent(name)}/attach-policies`,
  inlinePolicy: (name: string) => `#/roles/details/${encodeURIComponent(name)}/create-policy`,
  policy: (arn: string) => `#/policies/details/${encodeURIComponent(arn)}?section=permissions`,
  editPolicy: (arn: string) => `#/policies/details/${encodeURIComponent(arn)}/edit`,
};
