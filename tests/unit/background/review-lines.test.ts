import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { reviewLines } from '../../../src/background/review-lines';
import { READ_LOGS } from '../../../src/policy/access-needs';
import { parsePolicy, type Statement } from '../../../src/policy/policy';

vi.mock('../../../src/browser-native', () => import('../popup/fake-browser'));

const READS: Statement[] = [
  { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::acme' },
  { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme/*' },
];
const spare = (count: number): Statement[] =>
  Array.from({ length: count }, (_, index) => ({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::spare-${index}/*`,
  }));

const linesOf = (statements: Statement[]) => {
  const parsed = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return reviewLines(parsed.value, { bucket: 'acme', prefix: '' }, READ_LOGS);
};
const textOf = (statements: Statement[]) =>
  linesOf(statements)
    .map(({ text }) => text)
    .join('\n');

/** Each lets Logz.io do more than read logs, and what must be said of it in any case. */
const GRAVE: [string, Statement, string[]][] = [
  ['another service', { Effect: 'Allow', Action: 'iam:*', Resource: '*' }, ['call iam:* on *', 'iam:*']],
  ['everything', { Effect: 'Allow', Action: '*', Resource: '*' }, ['call * on *']],
  ['all but some', { Effect: 'Allow', NotAction: 'ec2:*', Resource: '*' }, ['ec2:*']],
  ['deleting', { Effect: 'Allow', Action: 's3:DeleteObject', Resource: 'arn:aws:s3:::acme/*' }, ['delete']],
  ['writing', { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::acme/*' }, ['write']],
  ['every bucket', { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }, ['all buckets']],
];

describe('the review on the card', () => {
  it.each(GRAVE)('says what is grave (%s) behind however many spare buckets', (_what, statement, said) => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (before, behind) => {
        const shown = textOf([...spare(before), ...READS, statement, ...spare(behind)]);
        for (const words of said) expect(shown).toContain(words);
      }),
      { numRuns: 20 },
    );
  });

  it('says all that is grave, first, and folds the rest', () => {
    const all = linesOf([...spare(10), ...GRAVE.map(([, statement]) => statement), ...READS]);
    const warnings = all.filter(({ tone }) => tone === 'warn').map(({ text }) => text);
    const spares = warnings.findIndex((text) => text.includes('spare-'));
    expect(spares === -1 || warnings.slice(spares).every((text) => !text.includes('iam:*'))).toBe(true);
    expect(warnings.at(-1)).toMatch(/\d+ more/);
    for (const words of ['iam:*', 'ec2:*', 's3:DeleteObject', 's3:PutObject']) {
      expect(warnings.slice(0, -1).join('\n')).toContain(words);
    }
  });
});
