import { WIZARD } from './content';
import { POLICY_EDIT_SCREENS } from './screens/policy-edit';
import { addWizard } from './wizards';

addWizard('edit-policy', { screens: POLICY_EDIT_SCREENS, options: WIZARD });
