import { visibleJson } from '../../page/editors/visible-json';
import type { PageScreen } from '../../page/engine/engine';
import { descriptionContains, firstAfter, lastBefore, named, nth, onlyOne } from '../../page/find/cues';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { radioGroups } from '../../page/find/radio-groups';
import { isAt, isNamingStep, isOrdinaryTextField, primaryWizardButton } from './common';

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
  creates: { kind: 'role', button: 'create_role', name: 'role_name' },
  traits: { takesTags: true },
  recognize: (page) => isAt('create-role') && radioGroups(page).length === 0 && isNamingStep(page, MAKING),
  readComparedText: (page) => trustPolicy(page) ?? '',
  steps: [
    {
      kind: 'fill',
      id: 'role_name',
      valueName: 'roleName',
      locator: {
        control: 'text',
        allowedLabels: ['roleName'],
        isCandidate: isOrdinaryTextField,
        cues: [
          named('roleName'),
          nth('text', 0),
          lastBefore('text', 'textarea'),
          descriptionContains(/\b64\b/),
        ],
      },
    },
    {
      kind: 'fill',
      id: 'role_description',
      valueName: 'roleDescription',
      optional: true,
      locator: {
        control: 'textarea',
        allowedLabels: ['description'],
        isCandidate: isOrdinaryTextField,
        cues: [
          named('description'),
          firstAfter('textarea', 'role_name'),
          onlyOne('textarea'),
          descriptionContains(/\b1,?000\b/),
        ],
      },
    },
    { kind: 'press', id: 'create_role', locator: primaryWizardButton('createRole') },
  ],
};
