import { WIZARD } from './content';
import { ROLE_SCREENS } from './screens/role-wizard';
import { addWizard } from './wizards';

addWizard('create-role', { screens: ROLE_SCREENS, options: WIZARD });
