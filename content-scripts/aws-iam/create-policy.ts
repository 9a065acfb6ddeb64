import { CHOICES } from '../page/tiles';
import { POLICY_SCREENS } from './screens/policy-wizard';
import { addWizard } from './wizards';

addWizard('create-policy', { screens: POLICY_SCREENS, options: { choices: CHOICES } });
