import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showErrorOnIcon, showProgressOnIcon } from '../../../src/background/toolbar-icon';
import { EMPTY_CARD } from '../../../src/card-model';
import { details, record } from './asked';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

beforeEach(() => world.reset());

const keep = (id: string, more: object) =>
  world.local.set({ [`connection:${id}`]: record(id, { details: details('acme-logs'), ...more }) });
const wrong = { ...EMPTY_CARD, lines: [{ tone: 'stop' as const, text: 'AWS refused this.' }] };

describe('the toolbar icon', () => {
  it('bears the task of the newest open connection', async () => {
    await keep('one', { createdAt: 1, facts: { policySeenAt: 1 } });
    await showProgressOnIcon();
    expect(world.badge).toBe('3/6');
    await keep('two', { createdAt: 2 });
    await showProgressOnIcon();
    expect(world.badge).toBe('2/6');
  });

  it.each(['draft', 'finished'])('bears nothing for a connection that is %s', async (status) => {
    await keep('one', { status, finishedAt: Date.now() });
    await showProgressOnIcon();
    expect(world.badge).toBe('');
  });

  it('bears ! in the tab alone whose card says what is wrong, as long as it does', async () => {
    await keep('one', {});
    await showProgressOnIcon();
    await showErrorOnIcon(wrong, 7);
    expect(world.badges).toEqual(new Map([[7, '!']]));
    expect(world.badge).toBe('2/6');
    await showErrorOnIcon(EMPTY_CARD, 7);
    expect(world.badges).toEqual(new Map());
  });

  it('bears no ! any more where no connection is open', async () => {
    world.tabs = [{ id: 7, url: 'https://console.aws.amazon.com/iam', windowId: 1 }];
    await showErrorOnIcon(wrong, 7);
    await showProgressOnIcon();
    expect(world.badges).toEqual(new Map());
  });
});
