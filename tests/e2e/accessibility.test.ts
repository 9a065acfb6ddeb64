import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { extensionId, popupPage } from './support/browser';
import { expect, test } from './support/fixtures';
import { FULL_CARD, showModel, showOpenCard } from './support/open-card';
import { sliceOf } from './support/slice';
import { startConnection } from './support/started';
import { externalIdOf } from './support/verdict';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // What is not drawn yet has no contrast.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const results = await page.evaluate(
    (rules) =>
      (window as never as { axe: { run(on: Document, options: object): Promise<AxeResults> } }).axe.run(
        document,
        {
          runOnly: rules,
        },
      ),
    RULES,
  );
  const contrast = [...results.passes, ...results.violations].filter(({ id }) => id === 'color-contrast');
  // In forced colours the colours are the system's own, and nothing may be left to measure.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  if (forced) return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect(
    contrast
      .flatMap(({ nodes }) => nodes)
      .filter(({ html }) => /^<(button|a\b|span class="short")/.test(html)),
  ).not.toEqual([]);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** A page with nothing wrong of its own. */
async function plainPage(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.goto('https://app.logz.io/robots.txt');
  await page.setContent(
    '<!doctype html><html lang="en"><title>Page</title><main><h1>Page</h1><p>Text</p></main></html>',
  );
}

/** The card at its full height: axe tells no contrast of what is scrolled away. */
async function showWholeCard(page: Page): Promise<void> {
  await showOpenCard(page, FULL_CARD);
  await page.locator('.card').evaluate((card) => {
    // Important, as its placement says how high it may be.
    const tall = Object.assign(document.createElement('style'), {
      textContent: '.card { max-height: none !important }',
    });
    card.before(tall);
  });
}

const MODES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const;

for (const [mode, media] of sliceOf(Object.entries(MODES), 1)) {
  test(`the card has no barrier in ${mode}`, async ({ page }) => {
    await page.emulateMedia(media);
    await plainPage(page);
    await showWholeCard(page);
    for (const fold of await page.locator('.card summary').all())
      if (!(await fold.evaluate((summary) => summary.closest('details')?.open))) await fold.click();
    await expect(page.getByRole('button', { name: 'Undo External ID' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await showModel(page, { ...FULL_CARD, title: 'As a pill', pill: true });
    expect(await violations(page)).toEqual([]);
  });

  test(`the popup has no barrier in ${mode}`, async ({ context, sim }) => {
    const empty = await popupPage(context);
    await empty.emulateMedia(media);
    await expect(empty.getByRole('button', { name: 'New connection' })).toBeVisible();
    expect(await violations(empty)).toEqual([]);
    await empty.close();
    await startConnection(context, externalIdOf(sim));
    const popup = await popupPage(context);
    await popup.emulateMedia(media);
    await expect(popup.getByRole('button', { name: 'Open AWS console' })).toBeVisible();
    await popup.getByText(/^\d of 6/).click();
    await popup.getByRole('button', { name: 'Export' }).click();
    await expect(popup.getByRole('button', { name: 'Download' })).toBeVisible();
    for (const folded of ['Help', 'Settings']) await popup.getByText(folded, { exact: true }).click();
    await expect(popup.getByText(/moves the focus to the card/)).toBeVisible();
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Edit' }).click();
    await expect(popup.getByRole('textbox', { name: 'External ID' })).toBeVisible();
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Paste everything' }).click();
    await popup
      .getByLabel('Paste everything', { exact: true })
      .fill('Our account: 111122223333\nBucket: acme-b\nhttps://app-eu.logz.io');
    await expect(popup.getByText('Not clear from the text')).toBeVisible();
    expect(await violations(popup)).toEqual([]);
    await popup.close();
  });

  test(`the first page has no barrier in ${mode}`, async ({ context }) => {
    const page = await context.newPage();
    await page.emulateMedia(media);
    await page.goto(`chrome-extension://${await extensionId(context)}/popup/welcome.html`);
    await expect(page.getByRole('link', { name: 'Open Logz.io’s S3 form' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('a barrier in the card is found', async ({ page }) => {
  await plainPage(page);
  await showWholeCard(page);
  await page.locator('.card .primary').evaluate((button) => {
    button.textContent = '';
    const faint = Object.assign(document.createElement('p'), { textContent: 'Faint' });
    faint.style.cssText = 'color: #999; background: #aaa';
    button.after(faint);
  });
  expect((await violations(page)).map((found) => found.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast']),
  );
});

test('the card says task and problems once, however often it is drawn', async ({ page }) => {
  await plainPage(page);
  await showOpenCard(page, { ...FULL_CARD, lines: [] });
  const status = page.getByRole('status');
  await expect(status).toHaveText(/Task 3 of 6\. Create the role/);
  await status.evaluate((live) => {
    const heard: string[] = [];
    (window as never as { heard: string[] }).heard = heard;
    new MutationObserver(() => heard.push(live.textContent ?? '')).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const heard = () => page.evaluate(() => (window as never as { heard: string[] }).heard);
  await showModel(page, { ...FULL_CARD, lines: [], about: 'Another account', log: [] });
  await showModel(page, { ...FULL_CARD, lines: [{ tone: 'info', text: 'Hint' }] });
  expect(await heard()).toEqual([]);
  await showModel(page, FULL_CARD);
  await showModel(page, { ...FULL_CARD, buttons: [] });
  expect(await heard()).toHaveLength(1);
  expect((await heard())[0]).toContain('External ID already has another value');
  expect((await heard())[0]).not.toContain('Task 3 of 6');
});
