import type { Locator, Page } from '@playwright/test';
import type { ConsoleOptions } from '../simulators/aws-console/options';
import { POLICY_NAME } from './pages';
import type { Markup } from './snapshot';

type Find = (page: Page) => Locator;

/** How the elements of one older console are found: by what its kit draws, never by what the companion looks for. */
export interface Looks {
  generation: NonNullable<ConsoleOptions['generation']>;
  markup: Markup;
  words: {
    awsAccount: string;
    /** Below the tile, where the console has such a choice. */
    anotherAccount?: string;
    accountId: string;
    roleName: string;
    roleDescription: string;
    policyName: string;
    /** The button of each step but the last of the two wizards. */
    roleNext: string[];
    policyNext: string[];
  };
  field(label: string): Find;
  choice(label: string): Find;
  check(label: RegExp): Find;
  button(text: string): Find;
  json: Find;
  editor: Find;
  rows: Find;
  /** The row of the policy. */
  row: Find;
  search: Find;
  refresh: Find;
}

/** Steps that are over stay in the page, hidden: only what shows is meant. */
const shown = (selector: string, hasText?: string | RegExp) => (page: Page) =>
  page.locator(`#app ${selector}`, hasText === undefined ? {} : { hasText }).filter({ visible: true });
const exactly = (text: string) => new RegExp(`^\\s*${text.replace(/[*.]/g, '\\$&')}\\s*$`);

const rows = shown(':is(tr,[data-item-id])');

const both = {
  check: (label: RegExp) => (page: Page) => shown('.awsui-checkbox', label)(page).locator('input'),
  button: (text: string) => shown('button.awsui-button', exactly(text)),
  json: shown('[role=tab]', 'JSON'),
  editor: shown('.ace_editor'),
  rows,
  row: (page: Page) =>
    rows(page).filter({
      has: page.getByRole('link', { name: POLICY_NAME, exact: true }),
    }),
  refresh: (page: Page) => shown('.older-actions button')(page).filter({ hasNotText: 'Create policy' }),
};

export const POLARIS: Looks = {
  ...both,
  generation: 'polaris-v2',
  markup: {
    field: 'awsui-form-field,.awsui-radio-button,.awsui-checkbox',
    label: '.awsui-form-field-label,.awsui-radio-button-label,.awsui-checkbox-label',
    hints: '.awsui-form-field-hint,.awsui-form-field-constraint,.awsui-radio-button-description',
  },
  words: {
    awsAccount: 'AWS account',
    anotherAccount: 'Another AWS account',
    accountId: 'Account ID',
    roleName: 'Role name',
    roleDescription: 'Description',
    policyName: 'Policy name',
    roleNext: ['Next', 'Next'],
    policyNext: ['Next'],
  },
  field: (label) => (page) =>
    shown('awsui-form-field')(page)
      .filter({ has: page.locator('.awsui-form-field-label', { hasText: exactly(label) }) })
      .locator('input,textarea'),
  choice: (label) => (page) =>
    shown('.awsui-radio-button')(page)
      .filter({ has: page.locator('.awsui-radio-button-label', { hasText: exactly(label) }) })
      .locator('input'),
  search: shown('awsui-property-filtering input'),
};

export const LEGACY: Looks = {
  ...both,
  generation: 'angularjs',
  markup: {
    field: '.row,.tile,.awsui-checkbox',
    label: '.col-label,.tile-title,.awsui-checkbox > span',
    hints: '.field-help,.tile-description',
  },
  words: {
    awsAccount: 'Another AWS account',
    accountId: 'Account ID*',
    roleName: 'Role name*',
    roleDescription: 'Role description',
    policyName: 'Name*',
    roleNext: ['Next: Permissions', 'Next: Tags', 'Next: Review'],
    policyNext: ['Next: Tags', 'Next: Review'],
  },
  field: (label) => (page) =>
    shown('.col-label', exactly(label))(page).locator('xpath=following-sibling::*').locator('input,textarea'),
  choice: (label) => (page) =>
    shown('.tile')(page).filter({ has: page.locator('.tile-title', { hasText: exactly(label) }) }),
  search: shown('table-search input'),
};
