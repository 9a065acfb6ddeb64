import type { PageScreen } from '../../page/engine/engine';
import {
  afterLabelled,
  before,
  descriptionContains,
  firstAfter,
  inLastRadioGroup,
  nameContains,
  named,
  nth,
  nthOf,
  nthRadio,
  onlyOneUntil,
  onlyUnlabelledLeft,
  otherRadiosContain,
  radioAfterLabelled,
  satisfies,
  valueMatches,
} from '../../page/find/cues';
import { memoizePerSnapshot } from '../../page/find/memoize-per-snapshot';
import { radioGroupOf } from '../../page/find/radio-groups';
import { isAt, primaryWizardButton, trustedEntities, trustedEntityGroups } from './common';

/**
 * The second of just two that say AWS: service and account do so in every language. Where another one is chosen that brought
 * boxes up, the account is that.
 */
const isSecondOfAws = satisfies((radio, page) => {
  if (!secondsOfAws(page).has(radio)) return false;
  const isListed = page.labels.keysOf(page.names(radio)).size > 0;
  const mayBe = page.options.choices?.isChosen(radio) || page.visibleControls('checkbox').length === 0;
  return !isListed && mayBe;
});
const secondsOfAws = memoizePerSnapshot((page) => {
  const says = (one: Element) => /\bAWS\b/.test(page.names(one).at(-1) ?? '');
  return new Set(
    trustedEntityGroups(page).flatMap((group) => {
      const [, second, third] = group.filter(says);
      return second && !third ? [second] : [];
    }),
  );
});
/**
 * ID stands in many languages; not so telling that it settles what an element is. Where the name is a listed label, that says
 * more: one name is not two reasons.
 */
const saysId = satisfies((element, page) => {
  const names = page.names(element);
  return page.labels.keysOf(names).size === 0 && names.some((name) => /\bID\b/.test(name));
});

/** Create role, step 1: whom the role trusts. */
export const roleTrustedEntity: PageScreen = {
  id: 'role_trusted_entity',
  task: 'role',
  traits: { asksForBucketAccount: true },
  recognize: (page) => isAt('create-role') && trustedEntityGroups(page).length > 0,
  steps: [
    {
      kind: 'choose',
      id: 'aws_account',
      locator: {
        control: 'radio',
        allowedLabels: ['awsAccount', 'anotherAwsAccount'],
        isCandidate: (radio, page) => trustedEntities(page).has(radio),
        cues: [
          named('awsAccount', 'anotherAwsAccount'),
          valueMatches(/aws_?account/i),
          nthRadio(1, 3, 6),
          isSecondOfAws,
          otherRadiosContain(/SAML/),
          radioAfterLabelled('awsService', 'awsAccount', 'anotherAwsAccount'),
        ],
      },
    },
    {
      kind: 'choose',
      id: 'another_account',
      // Older consoles have no choice of accounts below the tile "Another AWS account".
      optional: true,
      requires: 'aws_account',
      locator: {
        control: 'radio',
        allowedLabels: ['anotherAwsAccount'],
        isCandidate: (radio, page) => (radioGroupOf(page, radio)?.length ?? 4) < 4,
        // *This account* shows its number in every language.
        cues: [named('anotherAwsAccount'), nthRadio(1, 2, 2), inLastRadioGroup, otherRadiosContain(/\d{12}/)],
      },
    },
    {
      kind: 'fill',
      id: 'account_id',
      valueName: 'accountId',
      requires: 'another_account',
      locator: {
        control: 'text',
        allowedLabels: ['accountId'],
        cues: [
          named('accountId'),
          firstAfter('text', 'another_account', 'aws_account'),
          before('text', 'require_external_id'),
          descriptionContains(/\b12\b/),
          onlyOneUntil('text', 'require_external_id'),
          onlyUnlabelledLeft('text'),
        ],
      },
    },
    {
      kind: 'tick',
      id: 'require_external_id',
      on: true,
      requires: 'another_account',
      locator: {
        control: 'checkbox',
        allowedLabels: ['requireExternalId'],
        cues: [
          named('requireExternalId'),
          firstAfter('checkbox', 'another_account', 'aws_account'),
          saysId,
          before('checkbox', 'require_mfa'),
          onlyUnlabelledLeft('checkbox', /\bMFA\b/, 'another_account', 'aws_account'),
        ],
      },
    },
    {
      kind: 'fill',
      id: 'external_id',
      valueName: 'externalId',
      requires: 'require_external_id',
      locator: {
        control: 'text',
        allowedLabels: ['externalId'],
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
      requires: 'another_account',
      noticeTexts: {
        field_occupied: 'role_mfa_off',
        field_undone: 'role_mfa_off',
        field_refused: 'role_mfa_off',
        field_unsupported: 'role_mfa_off',
      },
      locator: {
        control: 'checkbox',
        allowedLabels: ['requireMfa'],
        cues: [
          nameContains(/\bMFA\b/, 2),
          nthOf('checkbox', 1, 2),
          nth('checkbox', -1),
          afterLabelled('checkbox', 'requireExternalId'),
        ],
      },
    },
    { kind: 'press', id: 'next', locator: primaryWizardButton('next') },
  ],
};
