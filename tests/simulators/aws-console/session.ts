import { type ConsoleOptions, DEFAULTS } from './options';

interface SessionData {
  accountId: string;
  accountAlias: string;
}

const read = (text: string | null | undefined) => JSON.parse(text || '{}');

/** Whether this copy runs in a frame of the console's own page. */
export const isEmbedded = window.parent !== window && new URLSearchParams(location.search).has('embedded');

export const session: SessionData = read(
  (isEmbedded ? window.parent.document : document)
    .querySelector('meta[name="awsc-session-data"]')
    ?.getAttribute('content'),
);

const given: ConsoleOptions = read(document.getElementById('sim-options')?.textContent);

export const options: ConsoleOptions & typeof DEFAULTS = {
  ...DEFAULTS,
  ...(given.generation === 'cloudscape-2022' && { createPolicyButton: true, propertyFilter: true }),
  ...given,
};
