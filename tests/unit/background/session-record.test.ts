import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardInputFor, NO_INPUT, storeCardInput } from '../../../src/background/logzio-card/card-input-store';
import { sessionRecord } from '../../../src/background/session-record';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
beforeEach(() => world.reset());

describe('a record of the session', () => {
  const record = sessionRecord<string>('words');

  it.each(['a', '7', 'constructor', '__proto__', 'toString', ''])('keeps a value under %j', async (key) => {
    expect(await record.get(key)).toBeUndefined();
    await record.set('other', 'stays');
    await record.set(key, 'said');
    expect(await record.get(key)).toBe('said');
    await record.delete(key);
    expect(await record.get(key)).toBeUndefined();
    expect(await record.entries()).toEqual([['other', 'stays']]);
  });

  it.each([null, 'text', 7, ['list']])('is empty where %j lies in its place', async (stored) => {
    world.session.items = { words: stored };
    expect(await record.get('constructor')).toBeUndefined();
  });
});

it('what was given on a card is kept for a bucket of any name', async () => {
  for (const bucket of ['constructor', 'acme-logs']) {
    expect(await cardInputFor(1, bucket)).toEqual(NO_INPUT);
    await storeCardInput(1, bucket, { drafted: true });
    expect(await cardInputFor(1, bucket)).toEqual({ ...NO_INPUT, drafted: true });
  }
});
