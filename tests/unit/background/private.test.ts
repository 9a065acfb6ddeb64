import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetPrivateConnections } from '../../../src/background/private-windows';
import { enqueue } from '../../../src/background/store';
import { asPopup, form, fromTab, problem, setUp, shown } from './asked';
import { browser, world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const NORMAL = 1;
const PRIVATE = 2;
const FORM = 'https://app.logz.io/#/dashboard/integrations/AWS-S3-Bucket';

beforeEach(() => {
  world.reset();
  world.windows = [
    { id: NORMAL, incognito: false },
    { id: PRIVATE, incognito: true },
  ];
});

/** **Set up in AWS** in a window. */
async function startIn(windowId: number, bucket: string): Promise<string> {
  world.front = windowId;
  const { id } = await browser.tabs.create({ url: FORM });
  return (await setUp(id, form(bucket))).id;
}

const bucketsIn = async (windowId: number): Promise<string[]> => {
  world.front = windowId;
  return (await shown()).map((connection) => connection.details.bucket);
};

const awsState = (windowId: number) => {
  const tab = world.tabs.findLast((one) => one.windowId === windowId);
  return fromTab<'aws-state'>(tab?.id ?? -1, { kind: 'aws-state', account: null, about: '' });
};

describe('a connection of a private window', () => {
  it('is in session storage alone, through every request', async () => {
    const id = await startIn(PRIVATE, 'quiet-logs');
    await asPopup<'edit'>({ kind: 'edit', id, detail: 'prefix', value: 'app/' });
    await awsState(PRIVATE);
    await asPopup<'stop'>({ kind: 'stop', id });
    await asPopup<'remove'>({ kind: 'remove', id });
    await asPopup<'undo-remove'>({ kind: 'undo-remove', id });
    expect(await bucketsIn(PRIVATE)).toEqual(['quiet-logs']);
    expect(world.local.items).toEqual({});
    expect(JSON.stringify(world.session.items)).toContain('quiet-logs');
  });

  it('shows in private windows alone, and the others in theirs', async () => {
    await startIn(PRIVATE, 'quiet-logs');
    await startIn(NORMAL, 'acme-logs');
    expect(await bucketsIn(PRIVATE)).toEqual(['quiet-logs']);
    expect(await bucketsIn(NORMAL)).toEqual(['acme-logs']);
    expect((await awsState(NORMAL)).connection?.bucket).toBe('acme-logs');
    expect((await awsState(PRIVATE)).connection?.bucket).toBe('quiet-logs');
    expect((await awsState(PRIVATE)).otherConnections).toEqual([]);
  });

  it('answers nothing to a page of the other kind of window, though it knows the id', async () => {
    const id = await startIn(PRIVATE, 'quiet-logs');
    world.front = NORMAL;
    const { id: tab } = await browser.tabs.create({
      url: 'https://us-east-1.console.aws.amazon.com/iam/home',
    });
    expect(await problem(fromTab<'switch-connection'>(tab, { kind: 'switch-connection', id }))).toEqual({
      code: 'connection_gone',
    });
    expect((await awsState(NORMAL)).connection).toBeUndefined();
    expect(await problem(asPopup<'export'>({ kind: 'export', id }))).toMatchObject({
      code: 'connection_gone',
    });
    expect(await problem(asPopup<'undo-remove'>({ kind: 'undo-remove', id }))).toMatchObject({
      code: 'connection_gone',
    });
  });

  it('loses what was given on the card of its tab as soon as the tab is closed', async () => {
    await import('../../../src/background/main');
    world.front = PRIVATE;
    const { id } = await browser.tabs.create({ url: FORM });
    await fromTab<'save-card-input'>(id, {
      kind: 'save-card-input',
      bucket: 'quiet-logs',
      input: { pasted: 'quiet policy' },
    });
    expect(world.session.text()).toContain('quiet policy');
    for (const listener of browser.tabs.onRemoved.listeners) listener(id as never);
    await enqueue(async () => undefined);
    expect(world.session.text()).not.toContain('quiet');
    expect(world.local.text()).not.toContain('quiet');
  });

  it('removed, can be brought back in a private window alone', async () => {
    const id = await startIn(PRIVATE, 'quiet-logs');
    await asPopup<'remove'>({ kind: 'remove', id });
    world.front = NORMAL;
    expect((await asPopup<'overview'>({ kind: 'overview' })).removed).toEqual([]);
    world.front = PRIVATE;
    expect((await asPopup<'overview'>({ kind: 'overview' })).removed).toHaveLength(1);
  });

  it('opens AWS in a private window, whichever is in front by then', async () => {
    const id = await startIn(PRIVATE, 'quiet-logs');
    world.front = NORMAL;
    await enqueue(async () => undefined);
    const { id: page } = world.tabs.find(({ url }) => url === FORM) ?? { id: -1 };
    world.tabs = world.tabs.filter(({ url }) => url === FORM);
    await setUp(page, form('quiet-logs'));
    expect(world.tabs.at(-1)).toMatchObject({
      windowId: PRIVATE,
      url: expect.stringContaining('console.aws'),
    });
    expect(world.front).toBe(PRIVATE);
    expect(id).toMatch(/^[\da-f-]{36}$/);
  });

  it('keeps the AWS scripts registered while it alone is open', async () => {
    await startIn(PRIVATE, 'quiet-logs');
    await awsState(PRIVATE);
    world.front = NORMAL;
    const { id } = await browser.tabs.create({ url: 'https://us-east-1.console.aws.amazon.com/iam/home' });
    await fromTab<'aws-state'>(id, { kind: 'aws-state', account: null, about: '' });
    expect(world.scripts).toHaveLength(1);
  });

  it('is gone with the last private window, and what is removed with it', async () => {
    await startIn(NORMAL, 'acme-logs');
    const id = await startIn(PRIVATE, 'quiet-logs');
    await asPopup<'remove'>({ kind: 'remove', id });
    await startIn(PRIVATE, 'quiet-too');
    await enqueue(forgetPrivateConnections);
    expect(await bucketsIn(PRIVATE)).toEqual(['quiet-too']);
    world.windows = [{ id: NORMAL, incognito: false }];
    await enqueue(forgetPrivateConnections);
    expect(JSON.stringify(world.session.items)).not.toContain('quiet');
    expect(await bucketsIn(NORMAL)).toEqual(['acme-logs']);
  });
});
