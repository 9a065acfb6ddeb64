import type { PageScreen } from '../../page/engine/engine';
import { descriptionIn } from '../../page/find/description';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { hasOpenEditor, isAt, isNamingStep } from './common';
import { namingSteps } from './naming-steps';

const LIMIT = /\b128\b/;
const MAKING = {
  name: 'policyName',
  button: 'createPolicy',
  headings: ['reviewAndCreate', 'policyDetails'],
  // A field says how long the name of a policy may be.
  shows: (page: PageSnapshot) =>
    page.visibleControls('text').some((field) => LIMIT.test(descriptionIn(page, field))),
} as const;

/** Create policy, step 2: name and description. */
export const policyReview: PageScreen = {
  id: 'policy_review',
  task: 'policy',
  ...namingSteps('policy', LIMIT),
  traits: { takesTags: true },
  recognize: (page) =>
    isAt('create-policy') && isNamingStep(page, MAKING) && !hasOpenEditor(page, () => false),
};
