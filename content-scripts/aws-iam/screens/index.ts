import type { PageScreen } from '../../page/look';
import { policyEditor } from './policy-editor';
import { policyReview } from './policy-review';
import { rolePermissions } from './role-permissions';
import { roleReview } from './role-review';
import { roleTrustedEntity } from './role-trusted-entity';
import { policyTags, roleTags } from './tags';

/** The screens of the IAM console that are filled. The first that recognises the page is the one. */
export const SCREENS: readonly PageScreen[] = [
  roleTrustedEntity,
  rolePermissions,
  roleReview,
  policyEditor,
  policyReview,
  roleTags,
  policyTags,
];
