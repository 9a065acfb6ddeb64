import { WIZARD } from '../content-area';
import { CREATE_ROLE_SCREENS } from '../screens';
import { addWizard } from '../wizard-loader';

addWizard('create-role', { screens: CREATE_ROLE_SCREENS, options: WIZARD });
