import { EDIT_POLICY_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';
import { WIZARD } from '../wizard-options';

addWizard('edit-policy', { screens: EDIT_POLICY_SCREENS, options: WIZARD });
