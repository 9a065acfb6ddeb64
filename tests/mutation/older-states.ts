import type { Locator, Page } from '@playwright/test';
import { LEGACY, type Looks, POLARIS } from './older-looks';
import type { State } from './states';

type Find = (page: Page) => Locator;

const DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';

/** A drawn-over input takes no click of the pointer: the page's own click does. */
const press = (find: Find) => (page: Page) => find(page).evaluate((element: HTMLElement) => element.click());

/** One after the other. */
const inTurn =
  (...moves: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const move of moves) await move(page);
  };

/** The screens of one console before Cloudscape, each with its elements found by that console's own markup. */
function statesOf({ generation, words, markup, ...looks }: Looks): State[] {
  const { field, choice, check, button, json, editor, row, rows, search, refresh } = looks;
  const state = (
    screen: string,
    name: string,
    drive: State['drive'],
    wanted: State['wanted'],
    acts: string[],
  ): State => ({
    name: `${generation}-${name}`,
    screen,
    hash: screen.startsWith('policy') ? '#/policies/create' : '#/roles/create',
    options: { generation, deepLinks: 'ignored' },
    style: generation,
    markup,
    wanted,
    acts,
    ...(drive && { drive }),
  });

  const awsAccount = choice(words.awsAccount);
  const another = words.anotherAccount && choice(words.anotherAccount);
  const externalBox = check(/^Require external ID/);
  const mfaBox = check(/^Require MFA/);
  const [toPermissions = '', toTags] = words.roleNext;
  const toReview = words.roleNext.at(-1) ?? '';

  const tile = { aws_account: awsAccount };
  const options = {
    ...tile,
    ...(another && { another_account: another }),
    require_external_id: externalBox,
    require_mfa: mfaBox,
    next: button(toPermissions),
  };
  const account = { ...options, account_id: field(words.accountId) };
  const external = { ...account, external_id: field('External ID') };
  const chosen = press(awsAccount);
  const filled = another ? inTurn(chosen, press(another)) : chosen;
  const ticked = inTurn(filled, press(externalBox));
  const isListed = (page: Page) => rows(page).nth(2).waitFor();
  const permissions = inTurn(
    ticked,
    (page) => field(words.accountId)(page).fill('406095609952'),
    (page) => field('External ID')(page).fill('x1'),
    press(button(toPermissions)),
    isListed,
  );
  const list = { policy_search: search, policy_refresh: refresh, next: button(toTags ?? '') };
  const found = inTurn(
    permissions,
    (page) => search(page).fill('logzio-acme'),
    (page) => search(page).press('Enter'),
    (page) => row(page).waitFor(),
  );
  const rolePages = words.roleNext.slice(1).map((text) => press(button(text)));

  const [first = '', ...later] = words.policyNext;
  const segments = { json, next: button(first) };
  const written = inTurn(
    press(json),
    (page) => editor(page).locator('textarea').focus(),
    (page) => page.keyboard.press('Control+a'),
    (page) => page.keyboard.insertText(DOCUMENT),
    press(button(first)),
  );
  const trusted = 'role_trusted_entity';
  return [
    state(trusted, 'entity-start', undefined, { ...tile, next: button(toPermissions) }, ['aws_account']),
    ...(another ? [state(trusted, 'entity-account', chosen, options, ['another_account'])] : []),
    state(trusted, 'entity-another', filled, account, ['account_id', 'require_external_id']),
    state(trusted, 'entity-external', ticked, external, ['account_id', 'external_id']),
    state(trusted, 'entity-mfa', inTurn(ticked, press(mfaBox)), external, [
      'account_id',
      'external_id',
      'require_mfa',
    ]),
    state('role_permissions', 'permissions', permissions, list, ['policy_row']),
    state(
      'role_permissions',
      'permissions-found',
      found,
      { policy_row: (page) => row(page).locator('input[type=checkbox]'), ...list },
      ['policy_row'],
    ),
    ...(rolePages.length > 1
      ? [
          state(
            'role_tags',
            'role-tags',
            inTurn(permissions, ...rolePages.slice(0, -1)),
            { next: button(toReview) },
            [],
          ),
        ]
      : []),
    state(
      'role_review',
      'role-review',
      inTurn(permissions, ...rolePages),
      {
        role_name: field(words.roleName),
        role_description: field(words.roleDescription),
        create_role: button('Create role'),
      },
      ['role_name', 'role_description'],
    ),
    state('policy_editor', 'policy-visual', undefined, segments, ['json']),
    state('policy_editor', 'policy-ace', press(json), { ...segments, policy_json: editor }, ['policy_json']),
    ...(later.length > 0
      ? [state('policy_tags', 'policy-tags', written, { next: button(later.at(-1) ?? '') }, [])]
      : []),
    state(
      'policy_review',
      'policy-review',
      inTurn(written, ...later.map((text) => press(button(text)))),
      {
        policy_name: field(words.policyName),
        policy_description: field('Description'),
        create_policy: button('Create policy'),
      },
      ['policy_name', 'policy_description'],
    ),
  ];
}

export const OLDER_STATES: State[] = [POLARIS, LEGACY].flatMap(statesOf);
