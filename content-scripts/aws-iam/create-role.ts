import { CHOICES } from '../page/tiles';
import { ROLE_SCREENS } from './screens/role-wizard';
import { addWizard } from './wizards';

addWizard('create-role', { screens: ROLE_SCREENS, options: { choices: CHOICES } });
