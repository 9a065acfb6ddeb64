import type { Step } from '../../../src/guide/screen';
import type { PageScreen } from '../../page/engine/engine';
import type { Locator } from '../../page/find/locator';
import { isAt, onlyPress, primaryWizardButton } from './common';
import { policyEditor, showsEditor } from './policy-editor';

/**
 * A role's page, where **Edit trust policy** is to be pressed, and the page that it opens. Looked for only where the admin pressed
 * for the trust policy of this very role to be corrected, and written only over the one that the check read.
 */
export const CORRECT_TRUST_SCREENS: readonly PageScreen[] = [
  {
    id: 'role_page_trust',
    task: 'send_arn',
    recognize: () => isAt('role'),
    steps: [onlyPress('edit_trust', 'editTrustPolicy', /edit-?_?trust/i)],
  },
  {
    id: 'trust_edit',
    task: 'send_arn',
    recognize: (page) => isAt('edit-trust') && showsEditor(page),
    steps: policyEditor.steps.map((step): Step<Locator> => {
      if (step.kind === 'press')
        return { ...step, id: 'update_policy', locator: primaryWizardButton('updatePolicy', 'saveChanges') };
      if (step.kind !== 'edit') return step;
      return {
        ...{ ...step, id: 'trust_json', valueName: 'trustPolicy', onlyOver: 'trustBefore' },
        noticeTexts: { field_unsupported: 'role_other_trust' },
      };
    }),
  },
];
