import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enqueue } from '../../../src/background/store';
import { deliverArn } from '../../../src/background/tab-navigation';
import { bindTab } from '../../../src/background/tabs';
import type { Connection } from '../../../src/connection/connection';
import type { FormSnapshot } from '../../../src/messages/page-facts';
import { details, form, record } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const ID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const BUCKET = 'acme-logs';
const connection = record(ID, {
  details: details(BUCKET),
  facts: { roleArn: 'arn:aws:iam::111122223333:role/logzio-acme-logs' },
}) as unknown as Connection;

/** A page of Logz.io's app, in a window that is not private but for `windowId` 2, and what it shows. */
interface Shown {
  host?: string;
  windowId?: number;
  /** The connection that the tab is bound to. */
  boundTo?: string;
  discarded?: boolean;
  lastAccessed?: number;
  form?: FormSnapshot | Promise<never>;
}
const ours = form(BUCKET);
const blank = { ...ours, bucket: '' };
const stuck = new Promise<never>(() => undefined);

async function openTabs(tabs: Shown[]): Promise<void> {
  for (const { host = 'app.logz.io', windowId = 1, boundTo, form: shown, ...more } of tabs) {
    const tab = await browser.tabs.create({ url: `https://${host}/#/dashboard/x`, windowId });
    Object.assign(tab, more);
    world.answers.set(tab.id, shown);
    if (boundTo) await bindTab(tab.id, { connectionId: boundTo, site: 'logzio' });
  }
}

/** The tab that the ARN goes to; `new` for one that was opened for it. */
async function target(tabs: Shown[]): Promise<number | 'new'> {
  await openTabs(tabs);
  const show = vi.spyOn(browser.tabs, 'update');
  const done = enqueue(() => deliverArn(connection));
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  const [shown] = show.mock.calls.at(-1) ?? [];
  show.mockRestore();
  return shown ?? 'new';
}

beforeEach(() => {
  vi.useFakeTimers();
  world.reset();
  world.windows.push({ id: 2, incognito: true });
  world.local.items[`connection:${ID}`] = connection;
  world.local.items[`connection:${OTHER}`] = record(OTHER, { details: details('acme-other') });
});
afterEach(() => vi.useRealTimers());

describe('an ARN goes to', () => {
  it.each<[string, Shown[], number | 'new']>([
    ['the form that the admin opened again, with its bucket', [{}, { form: ours }], 2],
    ['one with no bucket yet', [{ form: blank }], 1],
    ['the one with its bucket rather than one with none', [{ form: blank }, { form: ours }], 2],
    ['the tab that it began in, of two that fit', [{ form: ours }, { form: ours, boundTo: ID }], 2],
    [
      'a form rather than the tab that it began in, where that shows none',
      [{ boundTo: ID }, { form: ours }],
      2,
    ],
    [
      'the tab that was used last, of two that fit',
      [
        { form: ours, lastAccessed: 1 },
        { form: ours, lastAccessed: 3 },
        { form: ours, lastAccessed: 2 },
      ],
      2,
    ],
    ['the tab that it began in, where none shows a form', [{}, { boundTo: ID }], 2],
    ['one that answers, beside one that stands still', [{ form: stuck }, { form: ours }], 2],
    [
      'a tab of a connection that is gone',
      [{ form: ours, boundTo: '33333333-3333-4333-8333-333333333333' }],
      1,
    ],
    ['a new tab, where another connection’s tab shows a form', [{ form: blank, boundTo: OTHER }], 'new'],
    ['a new tab, where the form is for another bucket', [{ form: { ...ours, bucket: 'acme-other' } }], 'new'],
    [
      'a new tab, where the form has another External ID',
      [{ form: { ...ours, externalId: { value: 'x1', editable: true } } }],
      'new',
    ],
    ['a new tab, where the form is in another region', [{ host: 'app-eu.logz.io', form: ours }], 'new'],
    ['a new tab, where the form is in a private window', [{ windowId: 2, form: ours }], 'new'],
    ['a new tab, where the browser put the tab to sleep', [{ discarded: true, form: ours }], 'new'],
    ['a new tab, where the answer is no form', [{ form: { bucket: BUCKET } as FormSnapshot }], 'new'],
  ])('%s', async (_which, tabs, expected) => {
    expect(await target(tabs)).toBe(expected);
  });
});
