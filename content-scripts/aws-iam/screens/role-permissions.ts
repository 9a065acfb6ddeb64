import type { PageScreen } from '../../page/engine/engine';
import { rowFind } from '../../page/locators/row-locator';
import { loneSearchField } from '../../page/act/list-search';
import { entityGroups, hasTickableTable, isAt, moveOnButton } from './common';

/** Create role, step 2: the policy's row is searched for and ticked. */
export const rolePermissions: PageScreen = {
  id: 'role_permissions',
  task: 4,
  recognise: (page) =>
    isAt('create-role') &&
    // A search that nothing meets leaves its field alone on the page.
    (hasTickableTable(page) || (loneSearchField(page) !== undefined && entityGroups(page).length === 0)),
  steps: [
    { kind: 'select-row', id: 'policy_row', value: 'attachedPolicy', find: rowFind },
    { kind: 'press', id: 'next', find: moveOnButton('next') },
  ],
};
