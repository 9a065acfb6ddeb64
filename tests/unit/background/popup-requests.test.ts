import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asPopup, details, record, shown } from './asked';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));
beforeEach(() => world.reset());

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const KEY = `connection:${ID}`;
const create = () => asPopup<'create-connection'>({ kind: 'create-connection' });

describe('New connection', () => {
  it('pressed three times makes one draft', async () => {
    const ids = new Set((await Promise.all([create(), create(), create()])).map(({ id }) => id));
    expect(ids.size).toBe(1);
    expect(await shown()).toHaveLength(1);
  });

  it('makes another one beside a draft in which something was entered', async () => {
    const { id } = await create();
    await asPopup<'edit'>({ kind: 'edit', id, detail: 'prefix', value: 'app/' });
    expect((await create()).id).not.toBe(id);
  });
});

describe('Stop', () => {
  const facts = { policySeenAt: 7 };
  const request = { kind: 'add-bucket', expiresAt: Date.now() + 1000 };

  it('keeps what was done, and Resume goes on', async () => {
    world.local.items = { [KEY]: record(ID, { details: details('acme'), facts, request }) };
    await asPopup<'stop'>({ kind: 'stop', id: ID });
    const [stopped] = await shown();
    expect(stopped).toMatchObject({ status: 'stopped', facts });
    expect(stopped).not.toHaveProperty('request');
    await asPopup<'resume'>({ kind: 'resume', id: ID });
    const [open] = await shown();
    expect(open).toMatchObject({ status: 'open', facts });
    expect(open).not.toHaveProperty('closedAt');
  });

  it('leaves what Logz.io connected finished', async () => {
    const finished = record(ID, { status: 'finished', closedAt: Date.now(), details: details('acme') });
    world.local.items = { [KEY]: finished };
    await asPopup<'stop'>({ kind: 'stop', id: ID });
    expect((await shown())[0]?.status).toBe('finished');
  });
});

describe('a drafted policy', () => {
  const policyOf = async () => JSON.stringify(JSON.parse((await shown())[0]?.details.policy ?? ''));
  beforeEach(() => {
    world.local.items = {
      [KEY]: record(ID, { details: { ...details('acme'), policy: '', prefix: 'app/' } }),
    };
  });

  it('reaches no further than the prefix, and follows it', async () => {
    await asPopup<'generate-policy'>({ kind: 'generate-policy', id: ID });
    expect(await policyOf()).toContain('"arn:aws:s3:::acme/app/*"');
    await asPopup<'edit'>({ kind: 'edit', id: ID, detail: 'prefix', value: 'web/' });
    expect(await policyOf()).toContain('"arn:aws:s3:::acme/web/*"');
    await asPopup<'edit'>({ kind: 'edit', id: ID, detail: 'prefix', value: 'journaux-\u4e2d/' });
    expect(await policyOf()).toContain('"arn:aws:s3:::acme/*"');
  });

  it('is the admin’s once it was changed by hand', async () => {
    await asPopup<'generate-policy'>({ kind: 'generate-policy', id: ID });
    await asPopup<'edit'>({ kind: 'edit', id: ID, detail: 'policy', value: '{}' });
    await asPopup<'edit'>({ kind: 'edit', id: ID, detail: 'prefix', value: 'web/' });
    expect(await policyOf()).toBe('{}');
  });
});
