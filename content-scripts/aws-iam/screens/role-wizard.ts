import type { PageScreen } from '../../page/engine/engine';
import { rolePermissions } from './role-permissions';
import { roleReview } from './role-review';
import { roleTrustedEntity } from './role-trusted-entity';
import { roleTags } from './tags';

/** The screens of *Create role*. The first that recognises the page is the one. */
export const ROLE_SCREENS: readonly PageScreen[] = [roleTrustedEntity, rolePermissions, roleReview, roleTags];
