import { chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import { capturedPages, stylesOf } from '../mutation/run';
import { parseReport } from '../replay/parse-report';
import { differences } from '../replay/print-trace';
import { replay, traceReport } from '../replay/replay';
import type { reportCaptured } from '../replay/reported-page';
import { bundleForPage } from './support/bundle-for-page';
import { sliceOf } from './support/slice';

const CHROME = 'globalThis.chrome = { runtime: { getManifest: () => ({ version: "1.0.0" }) } };';
const UNKNOWN_BOX = `extension 0.1.0
page /iam/home?region#/roles/create?step
host bare
language pl
marks Cloudscape 120

role_trusted_entity: recognised; aws_account found, another_account found, account_id missing, require_external_id missing, external_id missing, require_mfa found, next found

h1 (another text)
div role=radiogroup
  input[radio] name=?1 value=AWS_SERVICE "Usługa AWS" by aria-labelledby
  input[radio] checked name=?1 value=AWS_ACCOUNT "Konto AWS" by aria-labelledby
  input[radio] name=?1 value=WEB_IDENTITY "Tożsamość internetowa" by aria-labelledby
  input[radio] name=?1 "Federacja SAML 2.0" by aria-labelledby
  input[radio] name=?1 "Zasady zaufania" by aria-labelledby
div role=radiogroup
  input[radio] name=?2 "To konto 000000000000" by label
  input[radio] checked name=?2 "Inne konto AWS" by label
input[text] "Numer konta" by label states 12
input[checkbox] "Powiadom właściciela" by label
input[checkbox] checked "Wymagaj zewnętrznego identyfikatora" by label
input[text] "Zewnętrzny identyfikator" by label
input[checkbox] "Wymagaj MFA" by label
button[button] "Anuluj"
button[button] primary "Dalej"
`;
const EMPTY = '<!doctype html><html><head></head><body></body></html>';

test('the report of a page is enough to rebuild one on which the same steps are found', async () => {
  test.setTimeout(300_000);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArgs({}),
  });
  const pages = await capturedPages();
  const styles = await stylesOf(pages);
  const scripts = await Promise.all(
    ['content-scripts/aws-iam/entries/aws-report.ts', 'tests/replay/reported-page.ts'].map((path) =>
      bundleForPage(path),
    ),
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  const cases = pages.flatMap((page) =>
    (['en', 'unlisted'] as const).map((language) => ({ ...page, language })),
  );
  for (const { name, hash, html, style, language } of sliceOf(cases, 10)) {
    await page.goto('about:blank');
    await page.goto(`https://console.aws.amazon.com/iam/home${hash}`);
    await page.addScriptTag({ content: [CHROME, ...scripts].join('\n') });
    const text = await page.evaluate(
      (given) =>
        (globalThis as unknown as { reportCaptured: typeof reportCaptured }).reportCaptured(...given),
      [html, styles[style] ?? '', language] as [string, string, 'en' | 'unlisted'],
    );
    const report = parseReport(text);
    const [screens = []] = await traceReport(browser, report);
    expect.soft(differences(screens, report), `${name}, ${language}\n${text}`).toEqual([]);
  }
  await browser.close();
});

test('a replay tells which cues held for what it did not find, and how they add up', async () => {
  const told = await replay(UNKNOWN_BOX);
  expect(told).toContain(
    [
      '  require_external_id: missing',
      '    · 1  input[checkbox] "Powiadom właściciela": firstAfter("checkbox", "another_account", "aws_account") 1; 3 are needed',
    ].join('\n'),
  );
  expect(told).toContain('✓ 3  button[button] "Dalej": isPrimary 1 + isOnlyPrimary 1 + isLast 1');
  expect(told).toContain('The rebuilt page is found as the report says.');
});
