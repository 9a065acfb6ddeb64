import { CREATE_POLICY_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';
import { WIZARD } from '../wizard-options';

addWizard('create-policy', { screens: CREATE_POLICY_SCREENS, options: WIZARD });
