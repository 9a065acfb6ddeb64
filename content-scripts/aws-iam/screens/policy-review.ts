import type { PageScreen } from '../../page/engine/engine';
import { descriptionOf } from '../../page/find/accessible-name';
import { descriptionContains, firstAfter, lastBefore, named, nth, onlyOne } from '../../page/find/cues';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { hasOpenEditor, isAt, isNamingStep, isOrdinaryTextField, primaryWizardButton } from './common';

const LIMIT = /\b128\b/;
const MAKING = {
  name: 'policyName',
  button: 'createPolicy',
  headings: ['reviewAndCreate', 'policyDetails'],
  // A field says how long the name of a policy may be.
  shows: (page: PageSnapshot) =>
    page.visibleControls('text').some((field) => LIMIT.test(descriptionOf(field))),
} as const;

/** Create policy, step 2: name and description. */
export const policyReview: PageScreen = {
  id: 'policy_review',
  task: 'policy',
  creates: { kind: 'policy', button: 'create_policy', name: 'policy_name' },
  traits: { takesTags: true },
  recognize: (page) =>
    isAt('create-policy') && isNamingStep(page, MAKING) && !hasOpenEditor(page, () => false),
  steps: [
    {
      kind: 'fill',
      id: 'policy_name',
      valueName: 'policyName',
      locator: {
        control: 'text',
        allowedLabels: ['policyName'],
        isCandidate: isOrdinaryTextField,
        cues: [
          named('policyName'),
          nth('text', 0),
          lastBefore('text', 'textarea'),
          descriptionContains(LIMIT),
        ],
      },
    },
    {
      kind: 'fill',
      id: 'policy_description',
      valueName: 'policyDescription',
      optional: true,
      locator: {
        control: 'textarea',
        allowedLabels: ['description'],
        isCandidate: isOrdinaryTextField,
        cues: [
          named('description'),
          firstAfter('textarea', 'policy_name'),
          onlyOne('textarea'),
          descriptionContains(/\b1,?000\b/),
        ],
      },
    },
    { kind: 'press', id: 'create_policy', locator: primaryWizardButton('createPolicy') },
  ],
};
