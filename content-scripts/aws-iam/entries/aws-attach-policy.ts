import { ATTACH_POLICY_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';
import { WIZARD } from '../wizard-options';

addWizard('attach-policy', { screens: ATTACH_POLICY_SCREENS, options: WIZARD });
