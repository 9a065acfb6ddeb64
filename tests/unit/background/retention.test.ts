import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asPopup, details, record, shown } from './asked';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const KEY = `connection:${ID}`;
const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_800_000_000_000;
const ARN = 'arn:aws:iam::123456789012:role/logzio-acme-logs';

const finished = (days: number, more: object = {}) =>
  record(ID, {
    status: 'finished',
    createdAt: 1,
    visitedAt: 2,
    closedAt: NOW - days * DAY,
    details: { ...details('acme-logs'), prefix: 'secret-project/' },
    kmsEncrypted: true,
    facts: {
      awsAccountId: '123456789012',
      awsAccountAlias: 'acme-prod',
      consoleOrigin: 'https://123456789012-abcdefgh.us-east-1.console.aws.amazon.com',
      consoleRegion: 'us-east-1',
      bucketElsewhere: true,
      policyArn: 'arn:aws:iam::123456789012:policy/logzio-acme-logs-read',
      policySeenAt: 3,
      roleSeenAt: 4,
      roleArn: ARN,
      arnDeliveredAt: 5,
    },
    ...more,
  });

beforeEach(() => {
  world.reset();
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => void vi.useRealTimers());

describe('a finished connection', () => {
  it('keeps everything for 30 days', async () => {
    world.local.items = { [KEY]: finished(29.9) };
    await shown();
    expect(world.local.items).toEqual({ [KEY]: finished(29.9) });
  });

  it('counts its days from now on where the clock was set back since', async () => {
    world.local.items = { [KEY]: finished(-400) };
    await shown();
    expect(world.local.items).toEqual({ [KEY]: finished(0) });
    vi.setSystemTime(NOW + 30 * DAY);
    expect(await shown()).toEqual([expect.objectContaining({ valuesRemovedAt: NOW + 30 * DAY })]);
  });

  it('then keeps its names, ARN, region and dates, and nothing else, in storage too', async () => {
    world.local.items = { [KEY]: finished(30) };
    const [connection] = await shown();
    const left = {
      id: ID,
      flow: 's3-logs',
      status: 'finished',
      region: 'us',
      createdAt: 1,
      visitedAt: 2,
      closedAt: NOW - 30 * DAY,
      valuesRemovedAt: NOW,
      details: {
        accountId: '',
        externalId: '',
        bucket: 'acme-logs',
        prefix: '',
        policy: '',
        policyName: 'logzio-acme-logs-read',
        roleName: 'logzio-acme-logs',
      },
      policyGenerated: false,
      facts: { policySeenAt: 3, roleSeenAt: 4, roleArn: ARN, arnDeliveredAt: 5 },
    };
    expect(connection).toEqual(left);
    expect(world.local.items[KEY]).toEqual({ schema: 4, ...left });
  });

  it.each([
    ['1', 1, true],
    ['7', 6, false],
    ['7', 7, true],
    ['90', 60, false],
  ])('with %s days to keep loses its values after %d days: %s', async (keepDays, days, gone) => {
    await asPopup<'set-setting'>({ kind: 'set-setting', setting: 'keepDays', value: keepDays });
    world.local.items[KEY] = finished(days);
    expect((await shown())[0]?.valuesRemovedAt !== undefined).toBe(gone);
  });

  it('stopped by a press, is dated by that press; what is under way is never touched', async () => {
    world.local.items = { [KEY]: record(ID, { createdAt: 1, visitedAt: NOW }) };
    await asPopup<'stop'>({ kind: 'stop', id: ID });
    vi.setSystemTime(NOW + 31 * DAY);
    world.local.items['connection:open'] = record('open', { details: details('acme'), visitedAt: 0 });
    const [one, two] = await shown();
    expect([one, two].find((each) => each?.id === ID)).toMatchObject({
      closedAt: NOW,
      valuesRemovedAt: NOW + 31 * DAY,
    });
    expect([one, two].find((each) => each?.id === 'open')?.details.bucket).toBe('acme');
  });

  it('loses its values at the next reading where storage took nothing at this one', async () => {
    world.local.items = { [KEY]: finished(31) };
    world.local.failure = 'QUOTA_BYTES quota exceeded';
    expect((await shown())[0]?.details.externalId).toBe('');
    world.local.failure = undefined;
    await shown();
    expect(JSON.stringify(world.local.items)).not.toContain('extid');
  });
});
