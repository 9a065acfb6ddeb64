import { WIZARD } from '../content-area';
import { EDIT_POLICY_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';

addWizard('edit-policy', { screens: EDIT_POLICY_SCREENS, options: WIZARD });
