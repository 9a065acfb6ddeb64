import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Details, EMPTY_DETAILS } from '../../../src/connection/connection';
import { detailsDifference } from '../../../src/connection/details-difference';

const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const LIST = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::acme' };
const READ = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::acme/*'] };
const BEFORE: Details = {
  ...EMPTY_DETAILS,
  accountId: '406095609952',
  externalId: 'logzio:aws:extid:0123456789abcdef',
  bucket: 'acme',
  prefix: 'logs/',
  policy: policy(LIST, READ),
};

describe('what a form shows otherwise than the connection has it', () => {
  it.each<[string, Partial<Details>, ReturnType<typeof detailsDifference>]>([
    ['nothing', {}, []],
    [
      'an account',
      { accountId: '999988887777' },
      [{ detail: 'accountId', before: ['406095609952'], now: ['999988887777'] }],
    ],
    ['the same account, written otherwise', { accountId: '4060-9560-9952' }, []],
    ['the same bucket by its address', { bucket: 's3://acme' }, []],
    ['a bucket', { bucket: 'other' }, [{ detail: 'bucket', before: ['acme'], now: ['other'] }]],
    ['no account, External ID and policy', { accountId: '', externalId: '', policy: '' }, []],
    [
      'no prefix, which is every object',
      { prefix: '' },
      [{ detail: 'prefix', before: ['logs/'], now: [''] }],
    ],
    ['the same policy in another order', { policy: policy(READ, { ...LIST, Sid: 'x' }) }, []],
    [
      'a policy that allows everything',
      { policy: policy({ Effect: 'Allow', Action: '*', Resource: '*' }) },
      [
        {
          detail: 'policy',
          before: expect.arrayContaining(['"s3:ListBucket"', '"s3:GetObject"']),
          now: ['"*"', '"*"'],
        } as never,
      ],
    ],
    [
      'one action more',
      { policy: policy(LIST, { ...READ, Action: ['s3:GetObject', 's3:DeleteObject'] }) },
      [{ detail: 'policy', before: [], now: ['"s3:DeleteObject"'] }],
    ],
    [
      'another version alone',
      { policy: policy(LIST, READ).replace('2012-10-17', '2008-10-17') },
      [
        {
          detail: 'policy',
          before: [expect.stringContaining('2012-10-17')],
          now: [expect.stringContaining('2008-10-17')],
        },
      ],
    ],
    [
      'a text that is no policy',
      { policy: '{' },
      [{ detail: 'policy', before: [BEFORE.policy], now: ['{'] }],
    ],
  ])('%s', (_what, shown, expected) => {
    expect(detailsDifference(BEFORE, { ...BEFORE, ...shown })).toEqual(expected);
  });

  it('is never silent about a policy that means something else', () => {
    const word = fc.constantFrom('s3:GetObject', 's3:*', 's3:PutObject', '*');
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: fc.array(word, { minLength: 1, maxLength: 3 }),
      Resource: fc.constantFrom('*', 'arn:aws:s3:::acme', 'arn:aws:s3:::acme/*'),
    });
    const statements = fc.array(statement, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(statements, statements, (one, other) => {
        const texts = [one, other].map((each) => policy(...each));
        const [before = '', now = ''] = texts;
        const changes = detailsDifference({ ...BEFORE, policy: before }, { ...BEFORE, policy: now });
        const back = detailsDifference({ ...BEFORE, policy: now }, { ...BEFORE, policy: before });
        expect(changes.length).toBe(back.length);
        for (const { before: old, now: read } of changes) expect([...old, ...read]).not.toEqual([]);
      }),
    );
  });
});
