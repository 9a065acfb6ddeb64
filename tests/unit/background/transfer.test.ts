import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportText } from '../../../src/background/transfer';
import type { Connection, Details } from '../../../src/connection/connection';
import { asPopup, details, problem, record, shown } from './asked';
import { world } from './fake-browser';

vi.mock('../../../src/browser-polyfilled', () => import('./fake-browser'));
vi.mock('../../../src/browser-native', async () => ({ api: (await import('./fake-browser')).browser }));
beforeEach(() => world.reset());

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const ARN = 'arn:aws:iam::123456789012:role/logzio-acme-logs';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const someDetails: fc.Arbitrary<Details> = fc.record({
  accountId: text,
  externalId: text,
  bucket: text,
  prefix: text,
  policy: fc.string({ unit: 'binary', maxLength: 3000 }),
  policyName: text,
  roleName: text,
});

const importText = (file: string, replace = false) =>
  asPopup<'import'>({ kind: 'import', text: file, replace });
const fileOf = async (more: object = {}): Promise<string> => {
  world.local.items = { [`connection:${ID}`]: record(ID, { details: details('acme-logs'), ...more }) };
  return (await asPopup<'export'>({ kind: 'export', id: ID })).text;
};

describe('a connection for whoever runs AWS', () => {
  const handOver = (format: 'text' | 'cli' | 'cloudformation' | 'terraform') =>
    asPopup<'hand-over'>({ kind: 'hand-over', id: ID, format });

  it.each([
    ['cli', 'logzio-acme-logs.sh'],
    ['cloudformation', 'logzio-acme-logs.json'],
    ['terraform', 'logzio-acme-logs.tf'],
  ] as const)('comes as %s, with its own policy, names and External ID', async (format, name) => {
    await fileOf();
    const file = await handOver(format);
    expect(file.name).toBe(name);
    for (const part of ['logzio-acme-logs-read', 'arn:aws:s3:::acme-logs/*', details('acme-logs').externalId])
      expect(file.text).toContain(part);
  });

  it('comes not at all while a value cannot be used', async () => {
    await fileOf({ details: { ...details('acme-logs'), policy: '{' } });
    expect(await problem(handOver('cli'))).toMatchObject({ code: 'policy_not_json' });
  });
});

describe('a connection for a colleague', () => {
  it('comes out of the file as it went in, whatever its values', async () => {
    const arn = fc.option(fc.constant(ARN), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        someDetails,
        fc.constantFrom('us', 'uk'),
        fc.boolean(),
        arn,
        async (values, region, policyGenerated, roleArn) => {
          world.reset();
          const facts = roleArn === undefined ? {} : { roleArn };
          const file = exportText({
            flow: 's3-logs',
            region,
            details: values,
            policyGenerated,
            facts,
          } as Connection);
          const { id, alreadyExists } = await importText(file);
          expect(alreadyExists).toBe(false);
          expect(await shown()).toEqual([
            expect.objectContaining({ id, status: 'draft', region, details: values, policyGenerated, facts }),
          ]);
        },
      ),
    );
  });

  it("carries nothing of the admin's own session", async () => {
    const file = await fileOf({
      status: 'open',
      request: { kind: 'send-arn', expiresAt: 9 },
      facts: {
        awsAccountId: '999988887777',
        awsAccountAlias: 'acme-prod',
        consoleOrigin: 'https://999988887777-abcdefgh.us-east-1.console.aws.amazon.com',
        consoleRegion: 'us-east-1',
        policyArn: 'arn:aws:iam::999988887777:policy/p',
        roleArn: ARN,
        roleSeenAt: 4,
        arnDeliveredAt: 5,
      },
    });
    expect(JSON.parse(file)).toEqual({
      format: 'logzio-iam-companion/connection',
      version: 2,
      flow: 's3-logs',
      region: 'us',
      details: details('acme-logs'),
      policyGenerated: false,
      roleArn: ARN,
    });
  });

  it('gives its ARN clean, whatever a mail or chat put into it', async () => {
    const file = JSON.parse(await fileOf());
    world.reset();
    await importText(JSON.stringify({ ...file, roleArn: ` "\u200b${ARN}\ufeff", ` }));
    expect(await shown()).toEqual([expect.objectContaining({ facts: { roleArn: ARN } })]);
  });

  it('is taken from a file of the first version', async () => {
    const { flow: _flow, policyGenerated, ...rest } = JSON.parse(await fileOf());
    world.reset();
    await importText(JSON.stringify({ ...rest, version: 1, policyDrafted: policyGenerated }));
    expect(await shown()).toEqual([expect.objectContaining({ flow: 's3-logs', policyGenerated })]);
  });

  it('goes into a file that is named after the bucket, or harmlessly where that is none', async () => {
    await fileOf();
    expect((await asPopup<'export'>({ kind: 'export', id: ID })).name).toBe(
      'logzio-connection-acme-logs.json',
    );
    await fileOf({ details: details('../../x') });
    expect((await asPopup<'export'>({ kind: 'export', id: ID })).name).toBe(`logzio-connection-${ID}.json`);
  });
});

describe('what is no such file', () => {
  const good = JSON.parse(
    exportText({
      flow: 's3-logs',
      region: 'us',
      details: details('acme-logs'),
      policyGenerated: false,
      facts: {},
    } as Connection),
  );
  it.each([
    ['nothing', ' ', 'import_empty', []],
    ['half of it', JSON.stringify(good).slice(0, 90), 'import_json', []],
    ['other JSON', '{"Version":"2012-10-17"}', 'import_format', []],
    ['a list', '[]', 'import_format', []],
    ['a newer file', JSON.stringify({ ...good, version: 3, more: 1 }), 'import_newer', ['3']],
    ['a region that is none', JSON.stringify({ ...good, region: 'nl' }), 'import_value', ['region']],
    [
      'a number for a bucket',
      JSON.stringify({ ...good, details: { ...good.details, bucket: 1 } }),
      'import_value',
      ['details.bucket'],
    ],
    [
      'a text beyond any policy',
      JSON.stringify({ ...good, details: { ...good.details, policy: 'x'.repeat(131_073) } }),
      'import_value',
      ['details.policy'],
    ],
    [
      "a bucket's ARN for the role",
      JSON.stringify({ ...good, roleArn: 'arn:aws:s3:::acme' }),
      'import_value',
      ['roleArn'],
    ],
    [
      'something added',
      JSON.stringify({ ...good, facts: { consoleOrigin: 'https://evil.example' } }),
      'import_value',
      ['facts'],
    ],
  ])('(%s) is refused, with what to do', async (_what, file, code, values) => {
    const said = (await problem(importText(file))) as { code: string; values?: string[] };
    expect([said.code, said.values ?? []]).toEqual([code, values]);
    expect(world.local.items).toEqual({});
  });

  it('changes nothing, whatever it is', async () => {
    const junk = fc.oneof(
      text,
      fc.json(),
      fc.jsonValue().map((details) => JSON.stringify({ ...good, details })),
      fc.jsonValue().map((version) => JSON.stringify({ ...good, version: [version] })),
    );
    await fileOf();
    const before = structuredClone(world.local.items);
    await fc.assert(
      fc.asyncProperty(junk, fc.boolean(), async (file, replace) => {
        expect(await problem(importText(file, replace))).toMatchObject({
          code: expect.stringMatching(/^import_/),
        });
        expect(world.local.items).toEqual(before);
      }),
    );
  });

  it('takes a file that an editor gave a byte order mark', async () => {
    const file = await fileOf();
    world.reset();
    await importText(`\uFEFF${file}`);
    expect(await shown()).toHaveLength(1);
  });
});

describe('a connection that is there already', () => {
  it('is said, and stays as it is until the admin asks', async () => {
    const file = await fileOf();
    world.local.items = {
      [`connection:${ID}`]: record(ID, { details: { ...details('acme-logs'), prefix: 'mine/' } }),
    };
    const before = structuredClone(world.local.items);
    expect(await importText(file)).toEqual({ id: ID, bucket: 'acme-logs', alreadyExists: true });
    expect(world.local.items).toEqual(before);
  });

  it("takes the values and the colleague's ARN on the admin's press, and stays the same connection", async () => {
    const file = await fileOf({ facts: { roleArn: ARN } });
    const own = record(ID, {
      details: { ...details('acme-logs'), prefix: 'mine/' },
      facts: {
        consoleRegion: 'eu-west-1',
        roleArn: 'arn:aws:iam::123456789012:role/other',
        arnDeliveredAt: 7,
      },
    });
    world.local.items = { [`connection:${ID}`]: own };
    await importText(file, true);
    const [connection, ...more] = await shown();
    expect(more).toEqual([]);
    expect(connection).toMatchObject({
      id: ID,
      status: 'open',
      details: details('acme-logs'),
      facts: { consoleRegion: 'eu-west-1', roleArn: ARN },
    });
    // Another ARN than the one that was delivered has yet to be.
    expect(connection?.facts.arnDeliveredAt).toBeUndefined();
  });
});
