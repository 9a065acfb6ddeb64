import type { PageScreen } from '../../page/engine/engine';
import { isAt, onlyPress, primaryWizardButton } from './common';
import { rolePermissions, showsPolicyList } from './role-permissions';

/**
 * A role's page, where **Add permissions** is to be pressed, and the list of policies to attach. Looked for only where the admin
 * pressed for the policy to be attached to this very role.
 */
export const ATTACH_POLICY_SCREENS: readonly PageScreen[] = [
  {
    id: 'role_page_permissions',
    task: 'attach',
    recognize: () => isAt('role'),
    steps: [onlyPress('add_permissions', 'addPermissions', /attach/i)],
  },
  {
    id: 'attach_policies',
    task: 'attach',
    recognize: (page) => isAt('attach-policies') && showsPolicyList(page),
    steps: [
      ...rolePermissions.steps.filter(({ kind }) => kind !== 'press'),
      {
        kind: 'press',
        id: 'add_permissions',
        locator: primaryWizardButton('addPermissions', 'attachPolicies'),
      },
    ],
  },
];
