import { CREATE_ROLE_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';
import { WIZARD } from '../wizard-options';

addWizard('create-role', { screens: CREATE_ROLE_SCREENS, options: WIZARD });
