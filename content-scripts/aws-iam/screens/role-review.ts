import { knownJson, showsCode } from '../../page/editors/visible-json';
import type { ComparedText, PageScreen } from '../../page/engine/engine';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { radioGroups } from '../../page/find/radio-groups';
import { isAt, isNamingStep } from './common';
import { namingSteps } from './naming-steps';

/** The trust policy that the page shows. A box may show a part of it, and a page draw it late. */
function trustPolicy(page: PageSnapshot): ComparedText {
  const { found, waiting } = knownJson(page);
  const trust = found.find(({ text }) => /"Principal"/.test(text));
  if (trust) return { state: 'read', text: trust.text };
  return { state: waiting || !page.settled ? 'waiting' : 'unread' };
}

const MAKING = {
  name: 'roleName',
  button: 'createRole',
  headings: ['nameReviewCreate'],
  shows: showsCode,
} as const;

/** Create role, step 3: name and description. The trust policy shown here is read, never written. */
export const roleReview: PageScreen = {
  id: 'role_review',
  task: 'finalize',
  ...namingSteps('role', /\b64\b/),
  traits: { takesTags: true },
  recognize: (page) => isAt('create-role') && radioGroups(page).length === 0 && isNamingStep(page, MAKING),
  readComparedText: trustPolicy,
};
