import { type ConsoleOptions, DEFAULTS } from './options';

interface SessionData {
  accountId: string;
  accountAlias: string;
}

const read = (text: string | null | undefined) => JSON.parse(text || '{}');

export const session: SessionData = read(
  document.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content'),
);

const given: ConsoleOptions = read(document.getElementById('sim-options')?.textContent);

export const options: ConsoleOptions & typeof DEFAULTS = {
  ...DEFAULTS,
  ...(given.generation === 'cloudscape-2022' && { createPolicyButton: true, propertyFilter: true }),
  ...given,
};
