import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../src/connection/connection';
import { ACCOUNT, BUCKET, EXTERNAL_ID, POLICY } from '../pasted/texts';
import { asPopup, details, form, record } from './asked';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));

beforeEach(() => world.reset());

const TEXT = `Account ID: ${ACCOUNT}\nExternal ID: ${EXTERNAL_ID}\nBucket: ${BUCKET}\n${POLICY}`;
const paste = (text: string, id: string | null = null) => asPopup({ kind: 'use-pasted-text', id, text });
const kept = () =>
  Object.entries(world.local.items)
    .filter(([key]) => key.startsWith('connection:'))
    .map(([, value]) => value as Connection);

describe('a pasted text', () => {
  it('becomes one draft, however often it is pasted', async () => {
    const { id } = await paste(TEXT);
    await paste(TEXT);
    await paste(`${TEXT}\nPrefix: AWSLogs/`, id);
    expect(kept()).toHaveLength(1);
    expect(kept()[0]).toMatchObject({
      status: 'draft',
      region: 'us',
      details: {
        accountId: ACCOUNT,
        externalId: EXTERNAL_ID,
        bucket: BUCKET,
        prefix: 'AWSLogs/',
        policy: POLICY,
      },
    });
  });

  it('leaves what it says nothing certain of as it was', async () => {
    const { id } = await paste(TEXT);
    await paste(`External ID: ${EXTERNAL_ID}`, id ?? null);
    expect(kept()[0]?.details).toMatchObject({ accountId: ACCOUNT, bucket: BUCKET });
  });

  it('that has nothing makes no draft', async () => {
    expect((await paste('Good morning.')).id).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  it('changes nothing of a connection that is in progress', async () => {
    const before = { ...details(BUCKET), externalId: EXTERNAL_ID, policy: '{}' };
    await world.local.set({ 'connection:one': record('one', { details: before }) });
    expect(await paste(TEXT)).toMatchObject({ id: 'one', alreadyExists: true });
    expect(kept().map((each) => each.details)).toEqual([before]);
  });

  it('is of the region whose open form shows its External ID', async () => {
    world.tabs = [
      {
        id: 4,
        url: 'https://app-ca.logz.io/#/dashboard/integrations/AWS-S3-Bucket',
        windowId: 1,
        incognito: false,
      },
    ];
    world.answers.set(4, { ...form(BUCKET), externalId: { value: EXTERNAL_ID } });
    expect((await paste(TEXT)).regionIsKnown).toBe(true);
    expect(kept()[0]?.region).toBe('ca');
  });

  it('is of the region that it names, whatever form is open', async () => {
    world.tabs = [
      {
        id: 4,
        url: 'https://app-ca.logz.io/#/dashboard/integrations/AWS-S3-Bucket',
        windowId: 1,
        incognito: false,
      },
    ];
    world.answers.set(4, { ...form(BUCKET), externalId: { value: EXTERNAL_ID } });
    await paste(`${TEXT}\nhttps://app-eu.logz.io/`);
    expect(kept()[0]?.region).toBe('eu');
  });

  it('without a region says that it is not known', async () => {
    expect((await paste(TEXT)).regionIsKnown).toBe(false);
  });
});
