import { type ConsoleOptions, DEFAULTS } from './options';

interface SessionData {
  accountId: string;
  accountAlias: string;
}

const read = (text: string | null | undefined) => JSON.parse(text || '{}');

export const session: SessionData = read(
  document.querySelector('meta[name="awsc-session-data"]')?.getAttribute('content'),
);

export const options: ConsoleOptions & typeof DEFAULTS = {
  ...DEFAULTS,
  ...read(document.getElementById('sim-options')?.textContent),
};
