import { expect, it, vi } from 'vitest';
import { cardFields } from '../../../src/background/card-fields';
import { withNeededCopies } from '../../../src/background/needed-copies';

vi.mock('../../../src/browser-native', () => import('../popup/fake-browser'));

it.each([
  ['a text', { step: 'account_id', value: '406095609952' }, 'Account ID', '406095609952', 'filled'],
  ['a choice', { step: 'another_account', selected: true }, 'Another AWS account', 'selected', 'filled'],
  ['a box that is off', { step: 'require_mfa', selected: false }, 'Require MFA', 'cleared', 'filled'],
  ['an editor', { step: 'policy_json' }, 'Policy editor', 'filled in', 'filled'],
  [
    'what a notice is about',
    { step: 'external_id', awaited: true },
    'External ID',
    'waits for you',
    'awaited',
  ],
] as const)('%s has a line of its own on the card', (_what, field, label, value, state) => {
  expect(cardFields([field])).toEqual([{ id: field.step, label, value, state }]);
});

it('a text that turns what stands around is shown so that it turns nothing', () => {
  const [field] = cardFields([{ step: 'role_description', value: 'a\u202eb' }]);
  expect(field?.value).not.toContain('\u202e');
});

it('the values that notices are about stand open among the copies', () => {
  const copies = ['accountId', 'externalId'].map((name) => ({ id: `copy:${name}`, label: name }));
  const notices = [{ code: 'field_missing', step: 'external_id', valueName: 'externalId' }] as const;
  expect(withNeededCopies(copies, [...notices]).filter(({ needed }) => needed)).toEqual([
    { id: 'copy:externalId', label: 'externalId', needed: true },
  ]);
});
