import { WIZARD } from '../content-area';
import { POLICY_SCREENS } from '../screens/policy-wizard';
import { addWizard } from '../wizard-loader';

addWizard('create-policy', { screens: POLICY_SCREENS, options: WIZARD });
