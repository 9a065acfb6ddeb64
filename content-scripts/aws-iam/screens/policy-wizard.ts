import type { PageScreen } from '../../page/engine/engine';
import { policyEditor } from './policy-editor';
import { policyReview } from './policy-review';
import { policyTags } from './tags';

/** The screens of *Create policy*. The first that recognises the page is the one. */
export const POLICY_SCREENS: readonly PageScreen[] = [policyEditor, policyReview, policyTags];
