import { POLICY_SCREENS } from './policy-wizard';
import { ROLE_SCREENS } from './role-wizard';

/** The screens of the IAM console that are filled. */
export const SCREENS = [...ROLE_SCREENS, ...POLICY_SCREENS];
