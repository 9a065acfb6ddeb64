import type { Simulators } from '../../simulators/server';
import { ACCOUNT } from './verdict';

const CREATE_POLICY = '/iam/home#/policies/create';

/** A page of the console with nothing but ways to another one. */
export const LINKS_URL = 'https://console.aws.amazon.com/iam/home?links';
export const CREATE_POLICY_URL = `https://console.aws.amazon.com${CREATE_POLICY}`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>IAM</title>
<meta name="awsc-session-data" content='{"accountId":"${ACCOUNT}"}'>
<main style="font: 20px sans-serif">
<p><a href="${CREATE_POLICY}">Create policy</a>
<p><a href="${CREATE_POLICY}" target="_blank" rel="noopener noreferrer">Create policy in a new tab</a>
<p><a href="https://docs.aws.amazon.com/to-console">Learn more</a>
<p><button onclick="window.open('${CREATE_POLICY}')">Open Create policy</button></main></html>`;

/** Has the simulators serve it, and a page of AWS's documentation that leads to the console. */
export function plantLinks({ pages }: Simulators): void {
  pages.set(LINKS_URL, PAGE);
  pages.set(
    'https://docs.aws.amazon.com/to-console',
    `<!doctype html><title>Docs</title><p><a href="${CREATE_POLICY_URL}">Console</a>`,
  );
}
