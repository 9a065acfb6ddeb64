import { expect, test } from './support/fixtures';
import { KIT_CASES } from './support/logzio-pages/kits';
import { BUCKET, policyFor } from './support/logzio-pages/page-case';
import { UNSEEN_FIELDS } from './support/logzio-pages/unseen-fields';
import { makeRole } from './support/made-role';
import { sendArnOf, setUp } from './support/prepared';
import { sliceOf } from './support/slice';

const APP = 'https://app.logz.io/';
const WHOLE = JSON.stringify(['bucket', 'prefix', 'roleArn']);

/** Pages whose every field can be written to, with an answer to the button that saves, which goes away by itself. */
const pages = [...KIT_CASES, ...UNSEEN_FIELDS]
  .filter(
    ({ reads }) => typeof reads === 'object' && JSON.stringify(reads.inputs) === WHOLE && !reads.readOnly,
  )
  .map(({ name, html }) => {
    // Where a page has no button to save, it gets one in words that nobody knows.
    const button = html.includes('>Save</button>') ? 'Save' : 'Go live';
    const own = button === 'Save' ? '' : `<button type="submit">${button}</button>`;
    return {
      ...{ name, button },
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><body>${html}<pre>${policyFor(BUCKET)}</pre>${own}
<script>addEventListener('click', ({ target }) => {
  if (target.textContent !== '${button}') return;
  const toast = Object.assign(document.createElement('div'), { className: 'sc-a', textContent: 'Your bucket was added' });
  document.body.append(toast);
  setTimeout(() => toast.remove(), 1000);
});</script></body></html>`,
    };
  });
const rows = [
  ...sliceOf(
    pages.filter(({ button }) => button === 'Save'),
    3,
  ),
  ...sliceOf(
    pages.filter(({ button }) => button !== 'Save'),
    1,
  ),
];

test.setTimeout(process.env.FULL ? 600_000 : 90_000);

test('forms of a markup that nobody has seen are read, filled, and their answer taken', async ({
  page,
  card,
  context,
  sim,
}) => {
  for (const { name, html, button } of rows)
    await test.step(name, async () => {
      sim.pages.set(APP, html);
      await page.goto('about:blank');
      await page.goto(`${APP}#/dashboard/integrations/AWS-S3-Bucket`);
      const kept = await setUp(page, card);
      const roleArn = makeRole(sim, kept);
      await sendArnOf(context, kept, roleArn);
      await card.waitForText(/The ARN is in place/);
      await expect(page.locator('[data-is=roleArn]')).toHaveValue(roleArn);
      await expect(page.locator('[data-is=bucket]')).toHaveValue(BUCKET);
      const others = page.locator('input:not([data-is]):not([readonly]):not([disabled])');
      for (const other of await others.all()) expect(await other.inputValue()).not.toBe(roleArn);
      await card.waitForText(/press Save/i);
      await page.getByRole('button', { name: button, exact: true }).first().click();
      await card.waitForText(/All six tasks are done/);
    });
});
