import { visibleJson } from '../../page/editors/visible-json';
import type { PageScreen } from '../../page/engine/engine';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { radioGroups } from '../../page/find/radio-groups';
import { isAt, isNamingStep } from './common';
import { namingSteps } from './naming-steps';

const trustPolicy = (page: PageSnapshot) =>
  visibleJson(page.scope).find(({ text }) => /"Principal"/.test(text))?.text;

const MAKING = {
  name: 'roleName',
  button: 'createRole',
  headings: ['nameReviewCreate'],
  shows: (page: PageSnapshot) => trustPolicy(page) !== undefined,
} as const;

/** Create role, step 3: name and description. The trust policy shown here is read, never written. */
export const roleReview: PageScreen = {
  id: 'role_review',
  task: 'finalize',
  ...namingSteps('role', /\b64\b/),
  traits: { takesTags: true },
  recognize: (page) => isAt('create-role') && radioGroups(page).length === 0 && isNamingStep(page, MAKING),
  readComparedText: (page) => trustPolicy(page) ?? '',
};
