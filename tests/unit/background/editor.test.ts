import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessEditor } from '../../../content-scripts/page/editors/page-world';
import type { EditorChange } from '../../../src/messages/editor';
import { details, record } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const OURS = 1;
const STRANGE = 2;
const ID = '11111111-1111-4111-8111-111111111111';
const CONSOLE = 'https://eu-west-1.console.aws.amazon.com';
const CREATE = `${CONSOLE}/iam/home#/policies/create`;
const HELD = { before: 'old', after: 'new', readOnly: false };
const { policy, accountId, externalId } = details('acme-app-logs');

const executeScript = vi.mocked(browser.scripting.executeScript);

/** Asks as a page of the console does. */
async function ask(write?: EditorChange | null, { tab = OURS, frameId = 0, href = CREATE } = {}) {
  const [listener] = browser.runtime.onMessage.listeners;
  const sender = {
    id: 'companion',
    origin: CONSOLE,
    url: `${CONSOLE}/iam/home`,
    frameId,
    tab: { id: tab, url: CREATE, incognito: false },
  };
  const request = { kind: 'access-editor', place: { href, count: 2, index: 1 }, write: write ?? null };
  return listener?.(request as never, sender as never);
}

beforeEach(async () => {
  await import('../../../src/background/main');
  world.reset();
  executeScript.mockReset().mockResolvedValue([{ result: HELD }] as never);
  await world.local.set({ [`connection:${ID}`]: record(ID, { details: details('acme-app-logs') }) });
  await world.session.set({ tabs: { [OURS]: { connectionId: ID, site: 'aws' } } });
});

describe('an editor', () => {
  it('is read in the very frame that asks, in any tab of the console while a connection is open', async () => {
    expect(await ask(undefined, { tab: STRANGE, frameId: 7 })).toEqual({ ok: true, value: HELD });
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({
        target: { tabId: STRANGE, frameIds: [7] },
        world: 'MAIN',
        func: accessEditor,
      }),
    );
  });

  it('is written with the connection’s own policy, over the text that the page read', async () => {
    expect(await ask({ over: 'old', value: 'policy' })).toEqual({ ok: true, value: HELD });
    const [{ args }] = executeScript.mock.calls.at(-1) as unknown as [{ args: unknown[] }];
    expect(args.at(-1)).toEqual({ over: 'old', text: policy });
  });

  it('gets back what stood there before', async () => {
    await ask({ over: policy, undo: 'mine' });
    const [{ args }] = executeScript.mock.calls.at(-1) as unknown as [{ args: unknown[] }];
    expect(args.at(-1)).toEqual({ over: policy, text: 'mine' });
  });

  it('tells the page’s world the policy when it is written, and nothing else that the companion knows', async () => {
    const known = [accountId, externalId, 'logzio-acme-app-logs', ID];
    await ask();
    expect(JSON.stringify(executeScript.mock.calls.at(-1))).not.toContain('acme-app-logs');
    await ask({ over: 'old', value: 'policy' });
    const told = JSON.stringify(executeScript.mock.calls.at(-1));
    expect(told).toContain('acme-app-logs');
    expect(known.filter((value) => told.includes(value))).toEqual([]);
  });

  it.each<[string, EditorChange, Parameters<typeof ask>[1], string]>([
    ['in a tab that is not its own', { over: '', value: 'policy' }, { tab: STRANGE }, 'not_in_this_tab'],
    ['back in a tab that is not its own', { over: '', undo: 'x' }, { tab: STRANGE }, 'not_in_this_tab'],
    [
      'in another wizard',
      { over: '', value: 'policy' },
      { href: `${CONSOLE}/iam/home#/users/create` },
      'not_in_this_tab',
    ],
    [
      'with a policy to change that nobody pressed for',
      { over: '', value: 'mergedPolicy' },
      {},
      'not_in_this_tab',
    ],
  ])('is not written %s', async (_where, write, from, code) => {
    expect(await ask(write, from)).toEqual({ ok: false, problem: { code } });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('is not read where no connection is open', async () => {
    world.local.reset();
    expect(await ask()).toEqual({ ok: false, problem: { code: 'connection_gone' } });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['refuses', () => executeScript.mockRejectedValue(new Error('No frame with id 7'))],
    ['fails', () => executeScript.mockResolvedValue([{ error: new Error('gone') }] as never)],
    ['answers nothing', () => executeScript.mockResolvedValue([] as never)],
  ])('is not told of where the page %s', async (_what, prepare) => {
    prepare();
    expect(await ask()).toEqual({ ok: false, problem: { code: 'no_answer' } });
  });

  it('is said to be none where none with an interface stands there', async () => {
    executeScript.mockResolvedValue([{ result: null }] as never);
    expect(await ask()).toEqual({ ok: true, value: null });
  });
});
