import { loneSearchField } from '../../page/act/list-search';
import type { PageScreen } from '../../page/engine/engine';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { rowLocator } from '../../page/locators/row-locator';
import { hasTickableTable, isAt, primaryWizardButton, trustedEntityGroups } from './common';

/** Whether the page shows policies to choose from. A search that nothing meets leaves its field alone on the page. */
export const showsPolicyList = (page: PageSnapshot): boolean =>
  hasTickableTable(page) || (loneSearchField(page) !== undefined && trustedEntityGroups(page).length === 0);

/** Create role, step 2: the policy's row is searched for and ticked. */
export const rolePermissions: PageScreen = {
  id: 'role_permissions',
  task: 'attach',
  traits: { waitsForPolicy: true },
  recognize: (page) => isAt('create-role') && showsPolicyList(page),
  steps: [
    { kind: 'select-row', id: 'policy_row', valueName: 'attachedPolicy', locator: rowLocator },
    { kind: 'press', id: 'next', locator: primaryWizardButton('next') },
  ],
};
