import {
  aloneUntil,
  before,
  behind,
  firstAfter,
  follows,
  hints,
  inLastRadioGroup,
  named,
  nth,
  nthOf,
  nthRadio,
  othersSay,
  rest,
  says,
  valued,
  where,
} from '../../page/find/cues';
import type { PageScreen } from '../../page/engine/engine';
import { radioGroups } from '../../page/find/radio-groups';
import { entityGroups, isAt, moveOnButton } from './common';

/**
 * The second of just two that say AWS: service and account do so in every language. Where another one is chosen that brought
 * boxes up, the account is that.
 */
const isSecondOfAws = where((radio, page) => {
  const says = (one: Element) => /\bAWS\b/.test(page.names(one).at(-1) ?? '');
  const group = entityGroups(page).find((radios) => radios.includes(radio)) ?? [];
  const two = group.filter(says);
  const isListed = page.labels.keysOf(page.names(radio)).size > 0;
  const mayBe = page.options.choices?.isChosen(radio) || page.controls('checkbox').length === 0;
  return two.length === 2 && two[1] === radio && !isListed && mayBe;
});
/**
 * ID stands in many languages; not so telling that it settles what an element is. Where the name is a listed label, that says
 * more: one name is not two reasons.
 */
const saysId = where((element, page) => {
  const names = page.names(element);
  return page.labels.keysOf(names).size === 0 && names.some((name) => /\bID\b/.test(name));
});

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
          nthRadio(1, 3, 6),
          isSecondOfAws,
          othersSay(/SAML/),
          follows('awsService', 'awsAccount', 'anotherAwsAccount'),
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
        only: (radio, page) => radioGroups(page).some((group) => group.length < 4 && group.includes(radio)),
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
          aloneUntil('text', 'require_external_id'),
          rest('text'),
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
          rest('checkbox', /\bMFA\b/, 'another_account', 'aws_account'),
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
          firstAfter('text', 'account_id'),
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
        cues: [
          says(/\bMFA\b/, 2),
          nthOf('checkbox', 1, 2),
          nth('checkbox', -1),
          behind('checkbox', 'requireExternalId'),
        ],
      },
    },
    { kind: 'press', id: 'next', find: moveOnButton('next') },
  ],
};
