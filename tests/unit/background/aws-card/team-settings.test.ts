import { describe, expect, it, vi } from 'vitest';
import { awsCard } from '../../../../src/background/aws-card/card';
import type { CardContext } from '../../../../src/background/aws-card/card-context';
import type { ScreenTraits } from '../../../../src/guide/screen';
import type { AwsPageFacts } from '../../../../src/messages/page-facts';
import type { AwsState } from '../../../../src/messages/responses';
import type { Problem } from '../../../../src/policy/result';

vi.mock('../../../../src/browser-native', () => import('../../popup/fake-browser'));

/** The card of a screen of the Create policy wizard that has a name yet to be filled. */
function card(state: Partial<AwsState>, traits: ScreenTraits = { takesTags: true }) {
  const facts: AwsPageFacts = {
    ...{
      press: '',
      notices: [],
      fields: [],
      written: [],
      location: 'create-policy',
      roleName: '',
      region: 'us-east-1',
    },
    ...{
      account: null,
      screen: { task: 'policy', ...traits },
      trustPolicy: '',
      trustUnread: false,
      hasPendingFills: true,
      settled: true,
    },
    ...{ replacedEditorStep: '', alerts: [], pendingCreation: null },
  };
  const scene = {
    state: {
      connection: { id: 'one', bucket: 'acme-logs', policyName: 'p', roleName: 'r' },
      otherConnections: [],
      adopted: true,
      fillOnRequest: false,
      tags: [],
      ...state,
    },
    facts,
    log: [],
    base: { origin: 'https://us-east-1.console.aws.amazon.com' },
  } as unknown as CardContext;
  const model = awsCard(scene);
  if (!model) throw new Error('There is no card.');
  return {
    ...model,
    says: model.lines.map(({ text }) => text).join(' '),
    names: [...model.buttons, ...model.copies].map(({ label }) => label),
  };
}

describe('the card on AWS pages', () => {
  it('offers Fill this page where pages are filled on a press alone', () => {
    const { says, names } = card({ fillOnRequest: true });
    expect(says).toContain('Press Fill this page to fill in this screen.');
    expect(names).toContain('Fill this page');
    expect(card({}).names).not.toContain('Fill this page');
  });

  it('says which account the organisation keeps out, and offers to fill nothing', () => {
    const accountProblem = {
      code: 'aws_account_not_allowed',
      values: ['999988887777', '123456789012'],
    } satisfies Problem;
    const { says, names } = card({ accountProblem, fillOnRequest: true });
    expect(says).toContain('doesn’t allow the companion in AWS account 999988887777');
    expect(names).not.toContain('Fill this page');
  });

  it.each<[string, ScreenTraits, boolean]>([
    ['a screen that takes tags', { takesTags: true }, true],
    ['a screen that takes none', { asksForBucketAccount: true }, false],
  ])("offers the organisation's tags on %s: %s", (_what, traits, offered) => {
    const { names, offersCopies } = card({ tags: [{ key: 'team', value: 'platform' }] }, traits);
    expect(names.includes('Copy tag key team') && names.includes('Copy tag value platform')).toBe(offered);
    expect(offersCopies).toBe(offered);
  });
});
