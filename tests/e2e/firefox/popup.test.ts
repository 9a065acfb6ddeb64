import { expect } from 'vitest';
import { detailsFor } from '../support/details';
import { BUCKET } from '../support/flow';
import { externalIdOf } from '../support/verdict';
import { Card } from './support/card';
import { test } from './support/fixtures';
import { enter, press, textOf } from './support/flow';

test('the popup takes details typed by hand, keeps them over its closing, and opens the console with them', async ({
  firefox,
  sim,
}) => {
  const popup = await firefox.popup();
  await press(popup, 'New connection');
  const { accountId, externalId, bucket, policy } = detailsFor(BUCKET, externalIdOf(sim));
  await enter(popup, 'Account ID', accountId.slice(1));
  await popup.waitForFunction(() => /12 digits; this one has 11/.test(document.body.textContent ?? ''));
  await enter(popup, 'Account ID', accountId);
  await enter(popup, 'External ID', externalId);
  await enter(popup, 'S3 bucket name', bucket);
  await enter(popup, 'Role policy', policy);
  await popup.close();
  const again = await firefox.popup();
  // Complete details stand in rows, and in fields after a press.
  await press(again, 'Edit');
  expect(await textOf(again, 'S3 bucket name')).toBe(bucket);
  expect(JSON.parse(await textOf(again, 'Role policy'))).toEqual(JSON.parse(policy));
  const tab = await firefox.tabFrom(() => press(again, 'Open AWS console'));
  await new Card(tab).waitForText(new RegExp(`${bucket}.*press Next`, 's'));
});

test('Firefox grants the access that the companion asks for with its installation', async ({ firefox }) => {
  const popup = await firefox.popup();
  const held = await popup.evaluate(async () => {
    const wanted = chrome.runtime.getManifest().host_permissions ?? [];
    return wanted.length > 0 && (await chrome.permissions.contains({ origins: wanted }));
  });
  expect(held).toBe(true);
});
