import { consolePage } from '../aws-console/page';
import { handleIamRequest } from '../iam';
import { escapeHtml, html, json, plain, type Reply, redirect, type SimulatedRequest } from './reply';
import { redirectToSignIn } from './signin-host';
import type { Simulators } from './types';

const pages = ['/iam/home', '/iamv2/home', '/console/home'];

// The shape of AWS's own policy: no script from elsewhere, none inline, nothing to connect to but itself.
const strictPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** The AWS console: plain, regional and multi-session hosts. */
export function consoleHost(request: SimulatedRequest, simulators: Simulators): Reply | undefined {
  const { host, url } = request;
  if (host !== 'console.aws.amazon.com' && !host.endsWith('.console.aws.amazon.com')) return undefined;
  const api = url.pathname === '/iamv2/api/iam' && request.method === 'POST';
  if (!simulators.signedIn) return api ? plain(401, 'Signed out') : redirectToSignIn(url);
  const accountId = consoleSession(host).accountId ?? simulators.signedInAccount;
  if (api) {
    const { op, body } = JSON.parse(request.body) as { op: string; body: unknown };
    const answer = handleIamRequest(simulators.state, accountId, op, body);
    return json(answer.body, answer.status);
  }
  if (url.pathname === '/') return redirect('/console/home');
  if (pages.includes(url.pathname)) return html(page(accountId, request, simulators), policyHeader);
  const bucket = /^\/s3\/buckets\/([^/]+)/.exec(url.pathname)?.[1];
  if (bucket) return html(bucketPage(decodeURIComponent(bucket), accountId), policyHeader);
  return plain(404, 'Not found');
}

const policyHeader = { 'content-security-policy': strictPolicy };

/** What a console's host name says: a multi-session host names its account, a regional one its region. */
function consoleSession(host: string): { accountId?: string; session?: string; region?: string } {
  const [, session, accountId, region] =
    /^(?:((\d{12})-[0-9a-z]{8})\.)?(?:([a-z0-9-]+)\.)?console\./.exec(host) ?? [];
  return { ...(accountId && { accountId }), ...(session && { session }), ...(region && { region }) };
}

function page(accountId: string, { host, url }: SimulatedRequest, simulators: Simulators): string {
  const { session, region } = consoleSession(host);
  return consolePage({
    accountId,
    alias: simulators.state.accounts[accountId]?.alias,
    options: simulators.options.console,
    scriptUrl: '/_sim/aws-console.js',
    styleUrl: '/_sim/aws-console.css',
    sessionDifferentiator: session,
    embedded: url.searchParams.has('embedded'),
    ...(region && { region }),
  });
}

function bucketPage(bucket: string, accountId: string): string {
  const name = escapeHtml(bucket);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name} - S3 bucket</title>
<main><h1>${name}</h1><p>Account ${accountId}</p></main></html>`;
}
