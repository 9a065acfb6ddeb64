import {
  before,
  firstAfter,
  hints,
  inLastRadioGroup,
  named,
  notFirst,
  nth,
  nthOf,
  nthRadio,
  othersSay,
  says,
  valued,
  where,
} from '../../page/cues';
import type { PageScreen } from '../../page/look';
import { entityGroups, isAt, moveOnButton } from './common';

/**
 * Names of things stay as they are in nearly every language; not so telling that they settle what an element is. Where
 * the name is a listed label, that says more: one name is not two reasons.
 */
const mentions = (word: RegExp) =>
  where((element, page) => {
    const names = page.names(element);
    return page.labels.keysOf(names).size === 0 && names.some((name) => word.test(name));
  });
const saysAws = mentions(/\bAWS\b/);
const saysId = mentions(/\bID\b/);

/** Create role, step 1: whom the role trusts. */
export const roleTrustedEntity: PageScreen = {
  id: 'role_trusted_entity',
  task: 2,
  recognise: (page) => isAt('create-role') && entityGroups(page).length > 0,
  steps: [
    {
      kind: 'choose',
      id: 'aws_account',
      find: {
        control: 'radio',
        called: ['awsAccount', 'anotherAwsAccount'],
        only: (radio, page) => entityGroups(page).some((group) => group.includes(radio)),
        cues: [
          named('awsAccount', 'anotherAwsAccount'),
          valued(/aws_?account/i),
          nthRadio(1, 4, 6),
          saysAws,
          othersSay(/SAML/),
        ],
      },
    },
    {
      kind: 'choose',
      id: 'another_account',
      // Older consoles have no choice of accounts below the tile "Another AWS account".
      optional: true,
      after: 'aws_account',
      find: {
        control: 'radio',
        called: ['anotherAwsAccount'],
        only: (radio, page) => page.radioGroups().some((group) => group.length < 4 && group.includes(radio)),
        // *This account* shows its number in every language.
        cues: [named('anotherAwsAccount'), nthRadio(1, 2, 2), inLastRadioGroup, othersSay(/\d{12}/)],
      },
    },
    {
      kind: 'fill',
      id: 'account_id',
      value: 'accountId',
      after: 'another_account',
      find: {
        control: 'text',
        called: ['accountId'],
        cues: [
          named('accountId'),
          firstAfter('text', 'another_account', 'aws_account'),
          before('text', 'require_external_id'),
          hints(/\b12\b/),
        ],
      },
    },
    {
      kind: 'tick',
      id: 'require_external_id',
      on: true,
      after: 'another_account',
      find: {
        control: 'checkbox',
        called: ['requireExternalId'],
        cues: [
          named('requireExternalId'),
          firstAfter('checkbox', 'another_account', 'aws_account'),
          saysId,
          before('checkbox', 'require_mfa'),
        ],
      },
    },
    {
      kind: 'fill',
      id: 'external_id',
      value: 'externalId',
      after: 'require_external_id',
      find: {
        control: 'text',
        called: ['externalId'],
        cues: [
          named('externalId'),
          firstAfter('text', 'require_external_id'),
          before('text', 'require_mfa'),
          nth('text', -1),
        ],
      },
    },
    {
      kind: 'tick',
      id: 'require_mfa',
      on: false,
      after: 'another_account',
      find: {
        control: 'checkbox',
        called: ['requireMfa'],
        cues: [says(/\bMFA\b/, 2), nthOf('checkbox', 1, 2), nth('checkbox', -1), notFirst('checkbox')],
      },
    },
    { kind: 'press', id: 'next', find: moveOnButton('next') },
  ],
};
