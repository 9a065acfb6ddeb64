import type { Browser } from '@playwright/test';
import { bundleForPage } from '../support/bundle-for-page';
import type { Found, run } from './harness';
import {
  ACCOUNT,
  DESCRIPTION,
  DOCUMENT,
  EXTERNAL,
  POLICY_NAME,
  ROLE_NAME,
  type UnseenPage,
} from './page-case';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
const VALUES = {
  accountId: ACCOUNT,
  externalId: EXTERNAL,
  policy: DOCUMENT,
  policyName: POLICY_NAME,
  attachedPolicy: POLICY_NAME,
  policyDescription: DESCRIPTION,
  roleName: ROLE_NAME,
  roleDescription: DESCRIPTION,
};

/** All pages at once, each in a frame of its own at the console's address, with the engine in it. */
export async function visitPages(browser: Browser, pages: readonly UnseenPage[]): Promise<Found[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const script = await bundleForPage('tests/e2e/unseen/harness.ts');
  await page.route('**/*', (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname === '/harness.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const html = pages[Number(searchParams.get('page') ?? -1)]?.html;
    const frames = pages.map(
      ({ at }, index) => `<iframe name="page${index}" src="?page=${index}#/${at}/create"></iframe>`,
    );
    const body = html
      ? `<body><style>body{font:14px Arial}</style>${html}<script src="/harness.js"></script></body>`
      : `<body><style>iframe{width:1200px;height:900px}</style>${frames.join('')}</body>`;
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8">${body}</html>`,
    });
  });
  await page.goto(CONSOLE);
  return Promise.all(
    pages.map((_page, index) =>
      page
        .frame(`page${index}`)
        ?.evaluate((values) => (globalThis as unknown as { run: typeof run }).run(values), VALUES),
    ),
  ) as Promise<Found[]>;
}
