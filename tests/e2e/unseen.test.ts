import { type Browser, chromium, expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import type { Found, run } from './unseen/harness';
import { POLICY_EDITOR, POLICY_REVIEW, ROLE_REVIEW, TAGS } from './unseen/names';
import {
  ACCOUNT,
  DESCRIPTION,
  DOCUMENT,
  EXTERNAL,
  POLICY_NAME,
  ROLE_NAME,
  type UnseenPage,
} from './unseen/page-case';
import { PERMISSIONS } from './unseen/permissions';
import { OTHER_WIZARDS, TRUSTED_ENTITY } from './unseen/trusted-entity';

const PAGES = [
  ...TRUSTED_ENTITY,
  ...OTHER_WIZARDS,
  ...PERMISSIONS,
  ...ROLE_REVIEW,
  ...POLICY_REVIEW,
  ...POLICY_EDITOR,
  ...TAGS,
];
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

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/e2e/unseen/harness.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome121',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** All pages at once, each in a frame of its own at the console's address, with the engine in it. */
async function visitAll(browser: Browser): Promise<Found[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const script = await bundle();
  await page.route('**/*', (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname === '/harness.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const html = PAGES[Number(searchParams.get('page') ?? -1)]?.html;
    const frames = PAGES.map(
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
    PAGES.map((_page, index) =>
      page
        .frame(`page${index}`)
        ?.evaluate((values) => (globalThis as unknown as { run: typeof run }).run(values), VALUES),
    ),
  ) as Promise<Found[]>;
}

/** The page's outcome as its row of the table tells it. */
const told = ({ holds, says = [], shows }: UnseenPage) => ({ changed: holds, says, shows });

test('on pages that no simulator draws, what belongs is written, nothing else is touched, and what is not found is said', async () => {
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({}),
  });
  const found = await visitAll(browser);
  await browser.close();
  for (const [index, page] of PAGES.entries()) {
    const { changed, touched, says, shows } = found[index] as Found;
    const allowed = [...Object.keys(page.holds), ...(page.presses ?? [])];
    expect
      .soft(
        touched.filter((id) => !allowed.includes(id)),
        `${page.name}: touched`,
      )
      .toEqual([]);
    expect.soft({ changed, says, shows }, page.name).toEqual(told(page));
  }
});
