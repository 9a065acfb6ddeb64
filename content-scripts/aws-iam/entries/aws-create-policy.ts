import { WIZARD } from '../content-area';
import { CREATE_POLICY_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';

addWizard('create-policy', { screens: CREATE_POLICY_SCREENS, options: WIZARD });
