import { WIZARD } from '../content-area';
import { POLICY_EDIT_SCREENS } from '../screens/edit-policy';
import { addWizard } from '../wizard-loader';

addWizard('edit-policy', { screens: POLICY_EDIT_SCREENS, options: WIZARD });
