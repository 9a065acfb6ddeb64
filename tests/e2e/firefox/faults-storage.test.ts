import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { BUCKET } from '../support/flow';
import { externalIdOf } from '../support/verdict';
import { test } from './support/fixtures';
import { completeForm, press, startConnection, tabFrom } from './support/flow';

const OLD = 'acme-cloudtrail';

test('a full storage is said on the form, and with a connection removed the same press goes on', async ({
  firefox,
  page,
  sim,
}) => {
  // What goes with it leaves more room than the next one takes: databases keep their room in pages.
  const facts = { policySeenAt: 1, policyArn: randomBytes(20_000).toString('base64') };
  await startConnection(firefox, externalIdOf(sim), { bucket: OLD, facts });
  const popup = await firefox.popup();
  await popup.evaluate(fill);
  await page.bringToFront();
  const form = await completeForm(page);
  await form.press('Set up in AWS');
  await form.waitForText(/companion’s storage is full.*Remove those/s);
  await popup.bringToFront();
  await press(popup, 'Remove');
  await popup.waitForFunction(
    (bucket) => ![...document.querySelectorAll('h2')].some((title) => title.textContent === bucket),
    {},
    OLD,
  );
  await page.bringToFront();
  const { card } = await tabFrom(firefox, form, 'Set up in AWS');
  await card.waitForText(new RegExp(`${BUCKET}.*press Next`, 's'));
});

test('a damaged record and one of a newer version are said, kept as they are, and stop no other', async ({
  firefox,
  sim,
}) => {
  const { tab, card } = await startConnection(firefox, externalIdOf(sim));
  const popup = await firefox.popup();
  const before = await popup.evaluate(async () => {
    const [kept] = Object.entries(await chrome.storage.local.get(null)).filter(([key]) =>
      key.startsWith('connection:'),
    );
    const record = kept?.[1] as object;
    await chrome.storage.local.set({
      'connection:damaged': { ...record, details: 'damaged' },
      'connection:newer': { ...record, schema: 99 },
    });
    return chrome.storage.local.get(['connection:damaged', 'connection:newer']);
  });
  const again = await firefox.popup();
  await again.waitForFunction(
    (bucket) => {
      const said = document.body.textContent ?? '';
      return (
        said.includes('could not be read: 1') &&
        said.includes('saved by a newer version: 1') &&
        said.includes(bucket)
      );
    },
    {},
    BUCKET,
  );
  await tab.bringToFront();
  await tab.reload();
  await card.waitForText(/press Next/);
  const after = await popup.evaluate(() =>
    chrome.storage.local.get(['connection:damaged', 'connection:newer']),
  );
  expect(after).toEqual(before);
});

/**
 * Keeps what cannot be pressed together, ever smaller, until nothing more goes in. `storage.local` has no limit of its own in
 * Firefox: it ends where the disk does. Runs in the extension.
 */
async function fill(): Promise<void> {
  const { local } = chrome.storage;
  const noise = (length: number): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(Math.min(length, 2 ** 14)));
    const part = String.fromCharCode(...bytes);
    return length > part.length ? part + noise(length - part.length) : part;
  };
  const keep = (key: string, size: number) =>
    local.set({ [key]: noise(size) }).then(
      () => true,
      () => false,
    );
  let size = 2 ** 20;
  for (let count = 100; size > 200; count += 1) {
    // Sorted right before the connections, so that the database has no room left between them either.
    const key = `connection-filler-${count}`;
    // Twice: Firefox loses whatever is written after a write that found no room.
    if (!(await keep(key, size)) && !(await keep(key, size))) size /= 2;
  }
}
