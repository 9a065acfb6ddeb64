import { describe, expect, it, vi } from 'vitest';
import { deliverCard, isSaveHeld } from '../../../../src/background/logzio-card/deliver-card';
import type { LogzioPageFacts } from '../../../../src/messages/page-facts';
import { form } from '../asked';

vi.mock('../../../../src/browser-polyfilled', () => import('../fake-browser'));
vi.mock('../../../../src/browser-native', () => import('../../popup/fake-browser'));

const MADE = 1_800_000_000_000;
const delivery = {
  flow: 's3-logs' as const,
  ...{ id: 'one', roleArn: 'arn:aws:iam::111122223333:role/r', prefix: '', delivered: true },
  ...{ externalId: 'logzio:aws:extid:acme-logs', bucket: 'acme-logs', roleSeenAt: MADE },
} as const;
const facts = (more: Partial<LogzioPageFacts> = {}): LogzioPageFacts => ({
  ...{
    press: 'save',
    notices: [],
    fields: [],
    written: [],
    cardTopic: 'fill',
    form: form('acme-logs'),
    saved: false,
  },
  ...{ failureText: '', failedAt: 0, secondsToWait: 0, arnIsInForm: true, unrecognized: false },
  connected: null,
  ...more,
});
const refused = (said: string, age: number) => ({ failureText: said, failedAt: MADE + age });

describe('after the ARN was put into the form', () => {
  it.each<[string, Partial<LogzioPageFacts>, RegExp, boolean, string | undefined]>([
    ['Save is next', {}, /Press Save/, false, undefined],
    ['a new role is counted down for', { secondsToWait: 12 }, /wait 12 s, then press Save/, true, undefined],
    [
      'a refusal for trust leads to the role',
      refused('Access denied: cannot assume the role', 90_000),
      /could not connect/,
      true,
      'open-role',
    ],
    [
      'a refusal for the bucket is mended in the form',
      refused('The bucket does not exist', 90_000),
      /bucket name acme-logs/,
      true,
      undefined,
    ],
    [
      'a refusal of a new role is waited out',
      { ...refused('cannot assume the role', 20_000), secondsToWait: 40 },
      /wait 40 s, then press Save/,
      true,
      undefined,
    ],
    ['and Save is next again', refused('cannot assume the role', 20_000), /Press Save/, false, undefined],
  ])('%s', (_what, more, said, isHeld, primary) => {
    const seen = facts(more);
    const card = deliverCard(seen, delivery, []);
    expect(card.lines.map(({ text }) => text).join('\n')).toMatch(said);
    expect(isSaveHeld(seen, delivery)).toBe(isHeld);
    expect(card.buttons.find((button) => button.primary)?.id).toBe(primary);
    if (isHeld && !more.secondsToWait)
      expect(card.lines.map(({ text }) => text).join('\n')).not.toMatch(/The ARN is in place/);
  });

  it('a countdown is not read out at every second', () => {
    const { lines } = deliverCard(facts({ secondsToWait: 12 }), delivery, []);
    expect(lines.map(({ tone }) => tone)).toEqual(['info']);
  });
});
