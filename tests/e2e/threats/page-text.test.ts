import type { Page } from '@playwright/test';
import { popupPage } from '../support/browser';
import { expect, test } from '../support/fixtures';
import { logzioField, openLogzioForm } from '../support/flow';
import { startConnection } from '../support/started';
import { externalIdOf } from '../support/verdict';
import { field, wizard } from '../traps/wizard';

const CONSOLE = 'https://console.aws.amazon.com/iam/home';
const FORM = 'https://app.logz.io/';

/** Markup that runs when it is taken for markup, a script, marks that turn text around, NUL, a scan-alike of "prod". */
const HOSTILE = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>\u202edorp\u2066\u0000\u200b рrоd`;
/** The same as it may be shown. */
const PLAIN = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>\ufffddorp\ufffd`;
const SHAPELESS = /[\0\u200b\u202a-\u202e\u2066-\u2068]/;

const attribute = (text: string) =>
  text.replace(/[&"'<>]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\0', '&#0;');
const session = (alias: string) =>
  `<meta name="awsc-session-data" content="${attribute(JSON.stringify({ accountId: '111122223333', accountAlias: alias }))}">`;
const withSession = (alias: string, page: string) =>
  page.replace(/<meta name="awsc-session-data"[^>]*>/, () => session(alias));

const pwned = (page: Page) => page.evaluate(() => (window as { pwned?: number }).pwned);

test('hostile text is shown as text and turns nothing around, on the card and in the popup', async ({
  context,
  sim,
}) => {
  sim.pages.set(CONSOLE, withSession(HOSTILE, wizard()));
  const { tab, card } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  const said = await card.waitForText(/111122223333 \(/);
  expect(said).toContain(PLAIN.slice(0, 60));
  expect(said).toContain('\ufffddorp');
  expect(said).not.toMatch(SHAPELESS);
  expect(await pwned(tab)).toBeUndefined();

  const popup = await popupPage(context);
  await expect(popup.locator('.account')).toContainText('\ufffddorp');
  expect(await popup.locator('body').textContent()).not.toMatch(SHAPELESS);
  expect(await pwned(popup)).toBeUndefined();
  expect(await popup.locator('img[src=x]').count()).toBe(0);
});

test("hostile text in Logz.io's form is shown as text, and is no bucket", async ({ page, card }) => {
  await openLogzioForm(page, HOSTILE.replaceAll('\0', ''), 'logs/\u202egpj.exe');
  const said = await card.waitForText(/\ufffdgpj/);
  expect(said).toContain('<img src=x');
  expect(said).not.toMatch(SHAPELESS);
  expect(await pwned(page)).toBeUndefined();
  expect(await card.button('Set up in AWS')).toBeUndefined();
  await logzioField(page, 'S3 bucket name').fill('xn--рrоd');
  await card.waitForText(/р/);
  expect(await card.button('Set up in AWS')).toBeUndefined();
});

const MEGABYTES = 10_000_000;
const long = (unit: string) => unit.repeat(Math.ceil(MEGABYTES / unit.length));
/** There for whoever reads the DOM, and not laid out: the browser itself would take its time over ten megabytes. */
const UNLAID = 'style="display:block;height:99px;content-visibility:hidden"';
const box = (content: string) => `<div ${UNLAID}>${content}</div>`;
const many = (unit: string) => box(`<i>${unit}</i>`.repeat(40_000));

/** The longest that the page was held up (ms) while something on it changed over and over. */
const heldUp = (page: Page) =>
  page.evaluate(async () => {
    let [longest, last] = [0, performance.now()];
    for (let change = 0; change < 10; change += 1) {
      document.body.classList.toggle('changed');
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
/** Far from what a freeze takes, and over what a busy machine adds. */
const MOST = 2500;

const consolePages: [string, string][] = [
  ['an alias', withSession(long('prod '), wizard())],
  ['a label of dashes', wizard({ behind: field('more', `<b ${UNLAID}>${long('-')}x</b>`) })],
  ['a description', wizard({ behind: field('more', 'More', box(long('lorem 128 '))) })],
  ['forty thousand elements', wizard({ behind: many('External ID: lorem ipsum Statement') })],
];
test('ten megabytes of text do not freeze a page of the console', async ({ context, sim }) => {
  sim.pages.set(CONSOLE, wizard());
  const { tab } = await startConnection(context, externalIdOf(sim), { facts: { policySeenAt: 1 } });
  for (const [index, [name, page]] of consolePages.entries())
    await test.step(name, async () => {
      sim.pages.set(`${CONSOLE}?long=${index}`, page);
      await tab.goto(`${CONSOLE}?long=${index}#/roles/create`);
      await expect(tab.locator('#account'), name).toHaveValue('406095609952');
      expect(await heldUp(tab), name).toBeLessThan(MOST);
    });
});

const form = (more: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><body><main>
<div><label>S3 bucket name <input></label></div><div><label>Prefix <input></label></div>
<dl><dt>Account ID</dt><dd>406095609952</dd><dt>External ID</dt><dd>logzio:aws:extid:0123456789abcdef</dd></dl>
<div><label>Role ARN <input></label></div><button>Save</button>${more}</main></body></html>`;
const formPages: [string, string][] = [
  ['one text', box(long('lorem ipsum '))],
  ['a broken policy', `<pre ${UNLAID}>{"Statement":[${long('{"Effect":"Allow"},')}</pre>`],
  ['a value', `<div>Account ID <b ${UNLAID}>${long('1')}</b></div>`],
  ['forty thousand parts of a policy', many('{"Statement":[{}]}')],
];
test('ten megabytes of text do not freeze a page of Logz.io', async ({ page, sim }) => {
  for (const [index, [name, more]] of formPages.entries())
    await test.step(name, async () => {
      sim.pages.set(`${FORM}?long=${index}`, form(more));
      await page.goto(`${FORM}?long=${index}#/dashboard/integrations/AWS-S3-Bucket`);
      await expect(page.locator('html > div[popover]'), name).toBeAttached();
      expect(await heldUp(page), name).toBeLessThan(MOST);
    });
});
