import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRecord, recordOf } from '../../../src/background/record';
import { enqueue } from '../../../src/background/store';
import { asPopup, details, problem, record, shown } from './asked';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));
beforeEach(() => world.reset());

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const KEY = `connection:${ID}`;

describe('a record of an older version is brought to this one', () => {
  const { policyGenerated, flow, ...unchanged } = record(ID, { visitedAt: 1_700_000_000_000 });
  const first = {
    ...unchanged,
    schema: 1,
    policyDrafted: policyGenerated,
    details: details('acme-logs'),
    facts: { roleArn: 'arn:aws:iam::123456789012:role/logzio-acme-logs', consoleRegion: 'eu-west-1' },
    request: { kind: 'send-arn', expiresAt: 5 },
  };

  it('1: with every value that it held', () => {
    const { schema: _schema, policyDrafted, ...values } = first;
    expect(readRecord(first)).toEqual({ ...values, flow, policyGenerated: policyDrafted });
  });

  it('1: a finished one counts as closed at its last visit', () => {
    expect(readRecord({ ...first, status: 'finished' })).toMatchObject({ closedAt: 1_700_000_000_000 });
  });

  it.each([
    ['was finished by a press, as no ARN reached Logz.io', 'finished', {}, 'stopped'],
    ['whose ARN reached Logz.io', 'finished', { arnDeliveredAt: 7 }, 'finished'],
    ['is open', 'open', {}, 'open'],
  ])('3: one that %s', (_which, status, facts, now) => {
    const closed = status === 'finished' ? { finishedAt: 9 } : {};
    const read = readRecord({ ...record(ID), schema: 3, status, facts, ...closed });
    expect(read).toMatchObject({ status: now, ...(status === 'finished' ? { closedAt: 9 } : {}) });
    expect(read).not.toHaveProperty('finishedAt');
  });

  it('and what was read is written in this version, and read back the same', () => {
    const read = readRecord(first);
    if (typeof read === 'string') throw new Error(read);
    expect(recordOf(read)).toMatchObject({ schema: 4 });
    expect(readRecord(recordOf(read))).toEqual(read);
  });
});

describe('a record that cannot be read', () => {
  it.each([
    ['no object', 'text', 'damaged'],
    ['without a version', { ...record(ID), schema: undefined }, 'damaged'],
    ['of a version before the first', { ...record(ID), schema: 0 }, 'damaged'],
    ['without its details', { ...record(ID), details: undefined }, 'damaged'],
    ['with a status that there never was', { ...record(ID), status: 'done' }, 'damaged'],
    ['with something added', { ...record(ID), extra: 1 }, 'damaged'],
    ['of a newer version', { schema: 5, anything: true }, 'newer'],
  ])('(%s) stays as it is, and is said', async (_what, stored, why) => {
    world.local.items = { [KEY]: stored, 'connection:other': record('other') };
    const overview = await asPopup<'overview'>({ kind: 'overview' });
    expect(overview.unreadableRecords).toEqual([{ key: KEY, why }]);
    expect(overview.connections.map(({ id }) => id)).toEqual(['other']);
    expect(world.local.items[KEY]).toEqual(stored);
  });

  it('never keeps the others from being read, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (stored) => {
        world.local.items = { [KEY]: stored, 'connection:other': record('other') };
        expect((await shown()).map(({ id }) => id)).toEqual(['other']);
      }),
    );
  });

  it('can be downloaded whole, and the damaged ones removed; those of a newer version stay', async () => {
    const newer = { schema: 5, anything: true };
    world.local.items = { [KEY]: { half: 'a record' }, 'connection:new': newer };
    const file = await asPopup<'export-unreadable-records'>({ kind: 'export-unreadable-records' });
    expect(JSON.parse(file.text)).toEqual(world.local.items);
    await asPopup<'remove-damaged'>({ kind: 'remove-damaged' });
    expect(world.local.items).toEqual({ 'connection:new': newer });
  });
});

describe('when storage takes nothing more', () => {
  const FULL = 'QUOTA_BYTES quota exceeded';
  const edit = { kind: 'edit', id: ID, detail: 'prefix', value: 'new/' } as const;

  it.each([
    [FULL, 'storage_full'],
    ['QuotaExceededError: storage.local API call exceeded its quota limitations.', 'storage_full'],
    ['IO error: No space left on device', 'storage_full'],
    ['Corruption: block checksum mismatch', 'storage_failed'],
  ])('"%s" is said as %s, and the earlier record stays', async (failure, code) => {
    world.local.items = { [KEY]: record(ID, { details: details('acme-logs') }) };
    const before = structuredClone(world.local.items);
    world.local.failure = failure;
    expect(await problem(asPopup<'edit'>(edit))).toMatchObject({ code });
    expect(world.local.items).toEqual(before);
    expect(await shown()).toHaveLength(1);
  });

  it('Remove loses nothing that Undo could not bring back', async () => {
    world.local.items = { [KEY]: record(ID) };
    world.session.failure = FULL;
    expect(await problem(asPopup<'remove'>({ kind: 'remove', id: ID }))).toMatchObject({
      code: 'storage_full',
    });
    expect(await shown()).toHaveLength(1);
  });

  it('a write that Firefox lost for the one before it is made after all', async () => {
    world.local.items = { [KEY]: record(ID) };
    vi.spyOn(world.local, 'set').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    await asPopup<'edit'>(edit);
    expect((await shown())[0]?.details.prefix).toBe('new/');
  });

  it('a removal that Firefox lost is made after all', async () => {
    world.local.items = { [KEY]: record(ID) };
    vi.spyOn(world.local, 'remove').mockResolvedValueOnce(undefined);
    await asPopup<'remove'>({ kind: 'remove', id: ID });
    expect(world.local.items).toEqual({});
  });

  it('a removal that cannot be made is said, and offers no Undo', async () => {
    world.local.items = { [KEY]: record(ID) };
    const removal = vi.spyOn(world.local, 'remove').mockResolvedValue(undefined);
    expect(await problem(asPopup<'remove'>({ kind: 'remove', id: ID }))).toMatchObject({
      code: 'storage_full',
    });
    removal.mockRestore();
    const { connections, removed } = await asPopup<'overview'>({ kind: 'overview' });
    expect(connections).toHaveLength(1);
    expect(removed).toEqual([]);
  });

  it('works again as soon as there is room', async () => {
    world.local.items = { [KEY]: record(ID) };
    world.local.failure = FULL;
    await problem(asPopup<'edit'>(edit));
    world.local.failure = undefined;
    await asPopup<'edit'>(edit);
    expect((await shown())[0]?.details.prefix).toBe('new/');
  });
});

describe('Remove', () => {
  it('takes the connection out of storage at once; Undo has it in memory alone, for ten minutes', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    world.local.items = { [KEY]: record(ID, { details: details('acme-logs') }) };
    await asPopup<'remove'>({ kind: 'remove', id: ID });
    expect(JSON.stringify(world.local.items)).not.toContain('acme-logs');
    vi.setSystemTime(1_000_000 + 10 * 60_000);
    expect((await asPopup<'overview'>({ kind: 'overview' })).removed).toEqual([]);
    vi.useRealTimers();
  });
});

describe('connections of a clock that ran ahead', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('pause as others do', async () => {
    world.local.items = { [KEY]: record(ID, { status: 'open', visitedAt: Date.now() + 400 * DAY }) };
    expect(await shown()).toEqual([expect.objectContaining({ status: 'paused' })]);
  });
});

describe('requests wait for their turn', () => {
  it('and what a person waits for goes before all that pages asked', async () => {
    const done: string[] = [];
    const task = (name: string) => async () => void done.push(name);
    const pages = Array.from({ length: 300 }, (_, index) => enqueue(task(`page ${index}`)));
    const popup = enqueue(task('popup'), () => false, true);
    await Promise.all([...pages, popup]);
    expect(done.indexOf('popup')).toBeLessThan(2);
    expect(done.filter((name) => name !== 'popup')).toEqual(pages.map((_turn, index) => `page ${index}`));
  });

  it('and go on after one that failed', async () => {
    const failing = enqueue(async () => {
      throw new Error('x');
    });
    const next = enqueue(async () => 'done');
    await expect(failing).rejects.toThrow('x');
    expect(await next).toBe('done');
  });
});
