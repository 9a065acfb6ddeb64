import { WIZARD } from './content';
import { POLICY_SCREENS } from './screens/policy-wizard';
import { addWizard } from './wizards';

addWizard('create-policy', { screens: POLICY_SCREENS, options: WIZARD });
