import { loneSearchField } from '../../page/act/list-search';
import type { PageScreen } from '../../page/engine/engine';
import { rowLocator } from '../../page/locators/row-locator';
import { hasTickableTable, isAt, primaryWizardButton, trustedEntityGroups } from './common';

/** Create role, step 2: the policy's row is searched for and ticked. */
export const rolePermissions: PageScreen = {
  id: 'role_permissions',
  task: 'attach',
  traits: { waitsForPolicy: true },
  recognize: (page) =>
    isAt('create-role') &&
    // A search that nothing meets leaves its field alone on the page.
    (hasTickableTable(page) ||
      (loneSearchField(page) !== undefined && trustedEntityGroups(page).length === 0)),
  steps: [
    { kind: 'select-row', id: 'policy_row', valueName: 'attachedPolicy', locator: rowLocator },
    { kind: 'press', id: 'next', locator: primaryWizardButton('next') },
  ],
};
