import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enqueue } from '../../../src/background/store';
import type { FirstPage } from '../../../src/messages/page-facts';
import { adopt, details, fromTab, problem, record } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const CONSOLE = 'https://us-east-1.console.aws.amazon.com/iam/home';
const ID = '11111111-1111-4111-8111-111111111111';
const CREATE_POLICY = '{"at":"create-policy"}';

const openConsole = async (): Promise<number> => (await browser.tabs.create({ url: CONSOLE })).id;

/** The browser says that a tab was created, and by which one. */
async function created(tab: { id: number; openerTabId?: number }): Promise<void> {
  await import('../../../src/background/main');
  for (const listener of browser.tabs.onCreated.listeners) listener(tab as never);
  await enqueue(async () => undefined);
}

const follow = (tabId: number, route: string) =>
  fromTab<'link-followed'>(tabId, { kind: 'link-followed', route });

/** Whether the tab is filled unasked, once a page in it has asked how things stand. */
const isOurs = async (tabId: number, firstPage?: FirstPage): Promise<boolean> =>
  (
    await fromTab<'aws-state'>(tabId, {
      ...{ kind: 'aws-state', account: null, about: '' },
      ...(firstPage ? { firstPage } : {}),
    })
  ).adopted;

/** A tab that a tab of the connection opened, as the browser says. */
async function openedBy(opener: number): Promise<number> {
  const id = await openConsole();
  await created({ id, openerTabId: opener });
  return id;
}

let ours: number;
beforeEach(async () => {
  world.reset();
  world.local.items[`connection:${ID}`] = record(ID, { details: details('acme-logs') });
  ours = await openConsole();
  await adopt(ours);
});

const firstPage = (route: string, fromConsole = false): FirstPage => ({ route, fromConsole });
/** What the real browsers tell, measured in Chromium and Firefox with real keys. */
const ways: [string, { links?: string[]; firstPage?: FirstPage; ours: boolean }][] = [
  [
    'a middle click, or Ctrl and a click, on a link without referrer',
    { links: [CREATE_POLICY], firstPage: firstPage(CREATE_POLICY), ours: true },
  ],
  [
    'a link that is read after others that were followed too',
    { links: ['{"at":"roles"}', CREATE_POLICY], firstPage: firstPage('{"at":"roles"}'), ours: true },
  ],
  [
    'window.open by the console, which its referrer tells',
    { firstPage: firstPage(CREATE_POLICY, true), ours: true },
  ],
  ['Alt+Enter on an address that was typed', { firstPage: firstPage(CREATE_POLICY), ours: false }],
  [
    'Alt+Enter after the context menu of a link to elsewhere in the console',
    { links: [CREATE_POLICY], firstPage: firstPage('{"at":"create-role"}'), ours: false },
  ],
  ['Ctrl+T, and the console’s address typed', { links: [CREATE_POLICY], ours: false }],
  ['a middle click on a link that leads elsewhere, and from there to the console', { ours: false }],
  ['a duplicated tab, or one that was closed and reopened', { links: [CREATE_POLICY], ours: false }],
];

describe('a tab that a tab of the connection opened', () => {
  it.each(ways)('by %s', async (_way, { links = [], firstPage: first, ours: expected }) => {
    for (const route of links) await follow(ours, route);
    expect(await isOurs(await openedBy(ours), first)).toBe(expected);
  });

  it('is decided on by its first page of the console, and not by a link that it follows then', async () => {
    const tab = await openedBy(ours);
    expect(await isOurs(tab)).toBe(false);
    expect(await isOurs(tab, firstPage(CREATE_POLICY, true))).toBe(false);
  });

  it('is not decided on by a frame, whose referrer is the page around it', async () => {
    const tab = await openedBy(ours);
    const { HANDLERS } = await import('../../../src/background/dispatch');
    const ask = (frameId: number, fromConsole: boolean) =>
      enqueue(() =>
        HANDLERS['aws-state'].run(
          { kind: 'aws-state', account: null, about: '', firstPage: firstPage('', fromConsole) },
          { tabId: tab, frameId, origin: new URL(CONSOLE).origin, isPrivate: false, side: 'aws' },
        ),
      );
    expect((await ask(3, true)).adopted).toBe(false);
    expect((await ask(0, false)).adopted).toBe(false);
  });

  it('takes a link that was followed once for one tab only', async () => {
    await follow(ours, CREATE_POLICY);
    expect(await isOurs(await openedBy(ours), firstPage(CREATE_POLICY))).toBe(true);
    expect(await isOurs(await openedBy(ours), firstPage(CREATE_POLICY))).toBe(false);
  });
});

describe('a tab that no tab of the connection opened', () => {
  it('is not ours, whatever led to its page', async () => {
    await follow(ours, CREATE_POLICY);
    const stranger = await openConsole();
    const tab = await openConsole();
    await created({ id: tab });
    expect(await isOurs(tab, firstPage(CREATE_POLICY, true))).toBe(false);
    expect(await isOurs(await openedBy(stranger), firstPage(CREATE_POLICY, true))).toBe(false);
  });

  it('tells of no links', async () => {
    expect(await problem(follow(await openConsole(), CREATE_POLICY))).toEqual({ code: 'not_in_this_tab' });
  });
});

it('nothing is kept of tabs that were closed', async () => {
  await follow(ours, CREATE_POLICY);
  const tab = await openedBy(ours);
  for (const id of [ours, tab])
    for (const listener of browser.tabs.onRemoved.listeners) listener(id as never);
  await enqueue(async () => undefined);
  expect(world.session.text()).not.toMatch(/create-policy|openerId/);
});
