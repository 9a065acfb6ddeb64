import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShownConnection } from '../../../src/card-model';
import type { Request, RequestKind } from '../../../src/messages/requests';
import { adopt, asPopup, details, fromTab, problem, record, shownIn } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const [OLDER, NEWER] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const ROLE_PAGE = 'https://us-east-1.console.aws.amazon.com/iam/home#/roles/details/logzio-older-logs';

/** Every request of a press on a card of AWS. */
const PRESSES = [
  'adopt-tab',
  'check-role',
  'send-anyway',
  'show-role-tab',
  'add-bucket',
  'carry-external-id',
  'use-own-role',
  'set-bucket-in-other-account',
] as const satisfies RequestKind[];

const press = (tabId: number, kind: (typeof PRESSES)[number], shown: ShownConnection) =>
  fromTab(tabId, {
    ...{ kind, ...shown },
    ...(kind === 'send-anyway' ? { named: 'x' } : {}),
  } as Extract<Request, { kind: typeof kind }>);

const bindings = () => world.session.items.tabs as Record<string, { connectionId: string }> | undefined;

let tab: number;
beforeEach(async () => {
  world.reset();
  world.local.items = {
    [`connection:${OLDER}`]: record(OLDER, { createdAt: 1, details: details('older-logs') }),
    [`connection:${NEWER}`]: record(NEWER, { createdAt: 2, details: details('newer-logs') }),
  };
  ({ id: tab } = await browser.tabs.create({ url: ROLE_PAGE }));
});

describe.each(PRESSES)('a press that sends %s', (kind) => {
  it('on the page of an older connection’s role, in a tab of none, is for that connection alone', async () => {
    const shown = await shownIn(tab, 'logzio-older-logs');
    expect(shown.id).toBe(OLDER);
    await press(tab, kind, shown);
    expect([undefined, OLDER]).toContain(bindings()?.[tab]?.connectionId);
    expect((await shownIn(tab, 'logzio-older-logs')).id).toBe(OLDER);
  });

  it('is refused where the tab went over to another connection meanwhile', async () => {
    const shown = await shownIn(tab, 'logzio-older-logs');
    await fromTab<'switch-connection'>(tab, { kind: 'switch-connection', id: NEWER });
    const before = world.local.text() + world.session.text();
    expect(await problem(press(tab, kind, shown))).toEqual({ code: 'card_outdated' });
    expect(world.local.text() + world.session.text()).toBe(before);
  });

  it('is refused where the values that the card showed have changed', async () => {
    await adopt(tab);
    const shown = await shownIn(tab);
    await asPopup<'edit'>({ kind: 'edit', id: shown.id, detail: 'prefix', value: 'all/' });
    expect(await problem(press(tab, kind, shown))).toEqual({ code: 'card_outdated' });
    expect(await problem(press(tab, kind, await shownIn(tab)))).toEqual({ answered: undefined });
  });

  it('is refused once the connection is stopped', async () => {
    const shown = await shownIn(tab, 'logzio-older-logs');
    await asPopup<'stop'>({ kind: 'stop', id: OLDER });
    expect(await problem(press(tab, kind, shown))).toEqual({ code: 'connection_gone' });
  });
});

it.each([
  { kind: 'policy-created', name: 'logzio-newer-logs-read' },
  { kind: 'role-created', name: 'logzio-newer-logs' },
  { kind: 'role-waiting', waiting: true },
  { kind: 'rename-in-aws', policyName: '', roleName: 'mine' },
] as const)('a page’s $kind about another connection than its tab’s is refused', async (told) => {
  await fromTab<'switch-connection'>(tab, { kind: 'switch-connection', id: NEWER });
  expect(await problem(fromTab(tab, { ...told, id: OLDER } as never))).toEqual({ code: 'not_in_this_tab' });
  expect(await problem(fromTab(tab, { ...told, id: NEWER } as never))).toEqual({ answered: undefined });
});
