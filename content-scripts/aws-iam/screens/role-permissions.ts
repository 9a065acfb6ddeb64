import type { PageScreen } from '../../page/look';
import { hasTickableTable, isAt, moveOnButton } from './common';

/** Create role, step 2: the policy's row is searched for and ticked. */
export const rolePermissions: PageScreen = {
  id: 'role_permissions',
  task: 4,
  recognise: (page) => isAt('create-role') && hasTickableTable(page),
  steps: [
    { kind: 'select-row', id: 'policy_row', value: 'attachedPolicy', find: { row: true } },
    { kind: 'press', id: 'next', find: moveOnButton('next') },
  ],
};
