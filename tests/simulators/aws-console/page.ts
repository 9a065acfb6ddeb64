import type { ConsoleOptions } from './options';
import { shellStyle } from './shell-style';

export interface ConsolePage {
  accountId: string;
  alias?: string | undefined;
  options?: ConsoleOptions | undefined;
  scriptUrl: string;
  styleUrl: string;
  region?: string;
  /** The first label of a multi-session host, such as `111122223333-abcd1234`. */
  sessionDifferentiator?: string | undefined;
  /** Served into a frame: without navigation bar and session data, which the page around has. */
  embedded?: boolean;
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const withDashes = (accountId: string) => accountId.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');

function sessionData({ accountId, alias = '', region = 'us-east-1', sessionDifferentiator }: ConsolePage) {
  return JSON.stringify({
    accountId,
    accountAlias: alias,
    displayName: 'jo',
    sessionARN: `arn:aws:iam::${accountId}:user/jo`,
    infrastructureRegion: region,
    prismModeEnabled: sessionDifferentiator !== undefined,
    sessionDifferentiator: sessionDifferentiator ?? '',
    signInEndpoint: 'https://signin.aws.amazon.com',
  });
}

/** The page as the server sends it: navigation bar and an empty place for the app. */
export function consolePage(page: ConsolePage): string {
  const { accountId, alias, options = {}, scriptUrl, styleUrl } = page;
  const { language = 'en' } = options;
  const account = withDashes(accountId) + (alias ? ` (${escapeHtml(alias)})` : '');
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<title>IAM | Global</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${page.embedded ? '' : `<meta name="awsc-session-data" content='${escapeHtml(sessionData(page))}'>`}
<meta name="awsc-csrf-token" content="simulated">
<link rel="stylesheet" href="${escapeHtml(styleUrl)}">
<style>${shellStyle}</style>
</head>
<body>
<header id="awsc-nav-header"${page.embedded ? ' hidden' : ''} data-testid="awsc-nav-header">
<nav aria-label="Amazon Web Services">
<a class="nav-logo" href="/console/home" aria-label="AWS Console Home">aws</a>
<input type="search" aria-label="Search" placeholder="Search" autocomplete="off">
<span class="nav-hint">[Alt+S]</span>
<button type="button" class="nav-region" aria-label="Region: Global">Global</button>
<button type="button" id="nav-usernameMenu" data-testid="account-menu-button__background" aria-expanded="false" aria-controls="menu--account"><span>${account}</span><span class="nav-user">jo</span></button>
<div id="menu--account" data-testid="account-detail-menu" hidden>
<div>Account ID</div><div><span>${withDashes(accountId)}</span> <button type="button" data-testid="awsc-copy-accountid" aria-label="Copy">⧉</button></div>
<a href="/iam/home#/home">Security credentials</a>
</div>
</nav>
</header>
<div id="app"></div>
<script type="application/json" id="sim-options">${JSON.stringify(options).replaceAll('<', '\\u003c')}</script>
<script type="module" src="${escapeHtml(scriptUrl)}"></script>
</body>
</html>`;
}
