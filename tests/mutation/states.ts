import type { Locator, Page } from '@playwright/test';
import type { ConsoleOptions } from '../simulators/aws-console/options';
import { POLICY_ARN, POLICY_DOCUMENT, POLICY_NAME } from './pages';
import type { Markup } from './snapshot';

/** One page to capture: how to get there, and which element is which, by the simulator's own words. */
export interface State {
  name: string;
  screen: string;
  hash: string;
  options?: ConsoleOptions;
  /** The name of its style sheet, where it is not Cloudscape's. */
  style?: string;
  markup?: Markup;
  drive?(page: Page): Promise<unknown>;
  wanted: Record<string, (page: Page) => Locator>;
  acts: string[];
  /** Its steps are found by English words alone. */
  englishOnly?: boolean;
}

const ROLE = '#/roles/create';
const POLICY = '#/policies/create';

const field = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('textbox', { name, exact: typeof name === 'string' });
const radio = (name: string) => (page: Page) => page.getByRole('radio', { name, exact: true });
const checkbox = (name: RegExp) => (page: Page) => page.getByRole('checkbox', { name });
const button = (name: string) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

const awsAccount = { aws_account: radio('AWS account') };
const next = { next: button('Next') };
const options = {
  ...awsAccount,
  another_account: radio('Another AWS account'),
  require_external_id: checkbox(/^Require external ID/),
  require_mfa: checkbox(/^Require MFA/),
  ...next,
};
const other = { ...options, account_id: field('Account ID') };
const all = { ...other, external_id: field('External ID') };

const click = (page: Page, selector: string, index = 0) =>
  page.locator(`main ${selector}`).nth(index).click();
const tile = (page: Page) => click(page, 'input[value=AWS_ACCOUNT]');
const another = async (page: Page) => {
  await tile(page);
  await click(page, 'input[value=another]');
};
const external = async (page: Page) => {
  await another(page);
  await click(page, 'input[type=checkbox]', 0);
};

const entity = (name: string, rest: Pick<State, 'wanted' | 'acts'> & Partial<State>): State => ({
  name: `role-entity-${name}`,
  screen: 'role_trusted_entity',
  hash: ROLE,
  options: { deepLinks: 'ignored' },
  ...rest,
});

const review = {
  role_name: field('Role name'),
  role_description: field(/^Description/),
  create_role: button('Create role'),
};
const policyReview = {
  policy_name: field('Policy name'),
  policy_description: field(/^Description/),
  create_policy: button('Create policy'),
};
const toRoleReview = `${ROLE}?step=review&trustedEntityType=AWS_ACCOUNT&awsAccount=406095609952&externalId=x1`;
const addTag = (page: Page) =>
  page.getByRole('main').locator('[class*="add-button"] button, button[class*="add-button"]').last().click();
const json = (page: Page) => page.locator('main button[data-testid=json]').first().click();
const primary = (page: Page) => page.locator('main button[class*="variant-primary"]').last().click();
const toPolicyReview = async (page: Page) => {
  await json(page);
  await page.locator('main textarea').first().fill(POLICY_DOCUMENT);
  await primary(page);
};
const row = (page: Page) =>
  page.locator('main tr', { has: page.getByRole('link', { name: POLICY_NAME, exact: true }) });
const rows = {
  policy_row: (page: Page) => row(page).getByRole('checkbox'),
  policy_search: (page: Page) =>
    page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('combobox')).first(),
  policy_refresh: button('Refresh policies'),
  ...next,
};
const { policy_row: _row, ...list } = rows;
const search = (page: Page) => page.locator('main input[type=search]').first().fill('logzio-acme');
const editor = (page: Page) => page.locator('main .ace_editor');
const segments = { json: (page: Page) => page.locator('main button[data-testid=json]'), ...next };

const POLICY_PAGE = `#/policies/details/${encodeURIComponent(POLICY_ARN)}`;
const EDIT = `${POLICY_PAGE}/edit`;
const save = { save_changes: button('Save changes') };
const isDefault = checkbox(/default/);
const toSave = async (page: Page) => {
  await json(page);
  await primary(page);
};

export const STATES: State[] = [
  entity('start', { wanted: { ...awsAccount, ...next }, acts: ['aws_account'] }),
  entity('account', { drive: tile, wanted: options, acts: ['another_account'] }),
  entity('another', { drive: another, wanted: other, acts: ['account_id', 'require_external_id'] }),
  entity('external', { drive: external, wanted: all, acts: ['account_id', 'external_id'] }),
  entity('mfa', {
    drive: async (page) => {
      await external(page);
      await click(page, 'input[type=checkbox]', 1);
    },
    wanted: all,
    acts: ['account_id', 'external_id', 'require_mfa'],
  }),
  entity('custom-trust', {
    drive: (page) => click(page, 'input[value=CUSTOM_TRUST_POLICY]'),
    wanted: { ...awsAccount, ...next },
    acts: ['aws_account'],
  }),
  {
    name: 'role-permissions',
    screen: 'role_permissions',
    hash: `${ROLE}?step=addPermission`,
    wanted: list,
    acts: ['policy_row'],
  },
  {
    name: 'role-permissions-found',
    screen: 'role_permissions',
    hash: `${ROLE}?step=addPermission`,
    drive: search,
    wanted: rows,
    acts: ['policy_row'],
  },
  {
    name: 'role-permissions-tokens',
    screen: 'role_permissions',
    hash: `${ROLE}?step=addPermission`,
    options: { generation: 'cloudscape-2022' },
    wanted: list,
    acts: ['policy_row'],
  },
  {
    name: 'role-permissions-tokens-found',
    screen: 'role_permissions',
    hash: `${ROLE}?step=addPermission`,
    options: { generation: 'cloudscape-2022' },
    drive: async (page) => {
      const filter = page.getByRole('main').getByRole('combobox').first();
      await filter.fill('logzio-acme');
      await filter.press('Enter');
    },
    wanted: rows,
    acts: ['policy_row'],
  },
  {
    name: 'role-review',
    screen: 'role_review',
    hash: toRoleReview,
    wanted: review,
    acts: ['role_name', 'role_description'],
  },
  {
    name: 'role-review-tags',
    screen: 'role_review',
    hash: toRoleReview,
    drive: addTag,
    wanted: review,
    acts: ['role_name', 'role_description'],
  },
  { name: 'policy-visual', screen: 'policy_editor', hash: POLICY, wanted: segments, acts: ['json'] },
  {
    name: 'policy-ace',
    screen: 'policy_editor',
    hash: POLICY,
    drive: json,
    wanted: { ...segments, policy_json: editor },
    acts: ['policy_json'],
  },
  {
    name: 'policy-textarea',
    screen: 'policy_editor',
    hash: POLICY,
    options: { policyEditor: 'textarea' },
    drive: json,
    wanted: { ...segments, policy_json: (page) => page.locator('main textarea') },
    acts: ['policy_json'],
  },
  {
    name: 'policy-review',
    screen: 'policy_review',
    hash: POLICY,
    options: { policyEditor: 'textarea' },
    drive: toPolicyReview,
    wanted: policyReview,
    acts: ['policy_name', 'policy_description'],
  },
  {
    name: 'policy-review-tags',
    screen: 'policy_review',
    hash: POLICY,
    options: { policyEditor: 'textarea' },
    drive: async (page) => {
      await toPolicyReview(page);
      await addTag(page);
    },
    wanted: policyReview,
    acts: ['policy_name', 'policy_description'],
  },
  {
    name: 'policy-page',
    screen: 'policy_page',
    hash: POLICY_PAGE,
    wanted: { edit: (page) => page.getByRole('main').getByRole('link', { name: 'Edit', exact: true }) },
    acts: [],
  },
  { name: 'policy-edit-visual', screen: 'policy_edit', hash: EDIT, wanted: segments, acts: ['json'] },
  {
    name: 'policy-edit-ace',
    screen: 'policy_edit',
    hash: EDIT,
    drive: json,
    wanted: { ...segments, policy_json: editor },
    acts: ['policy_json'],
  },
  {
    name: 'policy-edit-textarea',
    screen: 'policy_edit',
    hash: EDIT,
    options: { policyEditor: 'textarea' },
    drive: json,
    wanted: { ...segments, policy_json: (page) => page.locator('main textarea') },
    acts: ['policy_json'],
  },
  {
    name: 'policy-edit-review',
    screen: 'policy_edit_review',
    hash: EDIT,
    drive: toSave,
    wanted: { default_version: isDefault, ...save },
    acts: [],
  },
  {
    name: 'policy-edit-not-default',
    screen: 'policy_edit_review',
    hash: EDIT,
    drive: async (page) => {
      await toSave(page);
      await isDefault(page).click();
    },
    wanted: { default_version: isDefault, ...save },
    acts: ['default_version'],
    englishOnly: true,
  },
];
