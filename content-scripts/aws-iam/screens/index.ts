import type { PageScreen } from '../../page/engine/engine';
import { ATTACH_POLICY_SCREENS } from './attach-policy';
import { CORRECT_TRUST_SCREENS } from './correct-trust';
import { EDIT_POLICY_SCREENS } from './edit-policy';
import { policyEditor } from './policy-editor';
import { policyReview } from './policy-review';
import { rolePermissions } from './role-permissions';
import { roleReview } from './role-review';
import { roleTrustedEntity } from './role-trusted-entity';
import { policyTags, roleTags } from './tags';

// In each list the first screen that recognizes the page is the one. A wizard's script takes its own list, and leaves the rest out.
export const CREATE_POLICY_SCREENS: readonly PageScreen[] = [policyEditor, policyReview, policyTags];
export const CREATE_ROLE_SCREENS: readonly PageScreen[] = [
  roleTrustedEntity,
  rolePermissions,
  roleReview,
  roleTags,
];
export { ATTACH_POLICY_SCREENS, CORRECT_TRUST_SCREENS, EDIT_POLICY_SCREENS };

/** Every screen of the IAM console that is filled. Marked as pure, so that a wizard's script leaves it out. */
export const SCREENS: readonly PageScreen[] = /* @__PURE__ */ [
  CREATE_ROLE_SCREENS,
  CREATE_POLICY_SCREENS,
  EDIT_POLICY_SCREENS,
  CORRECT_TRUST_SCREENS,
  ATTACH_POLICY_SCREENS,
].flat();
