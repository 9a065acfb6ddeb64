import { alone, firstAfter, hints, lastBefore, named, nth } from '../../page/find/cues';
import type { Page } from '../../page/find/page-snapshot';
import type { PageScreen } from '../../page/engine/engine';
import { hintOf } from '../../page/find/accessible-name';
import { hasOpenEditor, isAt, isPlain, moveOnButton, namesWhatIsMade } from './common';

const LIMIT = /\b128\b/;
const MAKING = {
  name: 'policyName',
  button: 'createPolicy',
  headings: ['reviewAndCreate', 'policyDetails'],
  // A field says how long the name of a policy may be.
  shows: (page: Page) => page.controls('text').some((field) => LIMIT.test(hintOf(field))),
} as const;

/** Create policy, step 2: name and description. */
export const policyReview: PageScreen = {
  id: 'policy_review',
  task: 3,
  recognise: (page) =>
    isAt('create-policy') && namesWhatIsMade(page, MAKING) && !hasOpenEditor(page, () => false),
  steps: [
    {
      kind: 'fill',
      id: 'policy_name',
      value: 'policyName',
      find: {
        control: 'text',
        called: ['policyName'],
        only: isPlain,
        cues: [named('policyName'), nth('text', 0), lastBefore('text', 'textarea'), hints(LIMIT)],
      },
    },
    {
      kind: 'fill',
      id: 'policy_description',
      value: 'policyDescription',
      optional: true,
      find: {
        control: 'textarea',
        called: ['description'],
        only: isPlain,
        cues: [
          named('description'),
          firstAfter('textarea', 'policy_name'),
          alone('textarea'),
          hints(/\b1,?000\b/),
        ],
      },
    },
    { kind: 'press', id: 'create_policy', find: moveOnButton('createPolicy') },
  ],
};
