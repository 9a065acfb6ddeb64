import { CORRECT_TRUST_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';
import { WIZARD } from '../wizard-options';

addWizard('correct-trust', { screens: CORRECT_TRUST_SCREENS, options: WIZARD });
