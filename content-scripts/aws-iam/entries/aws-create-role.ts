import { WIZARD } from '../content-area';
import { ROLE_SCREENS } from '../screens/role-wizard';
import { addWizard } from '../wizard-loader';

addWizard('create-role', { screens: ROLE_SCREENS, options: WIZARD });
