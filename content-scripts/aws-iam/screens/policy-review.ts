import { alone, firstAfter, hints, lastBefore, named, nth } from '../../page/cues';
import type { PageScreen } from '../../page/look';
import { hasOpenEditor, isAt, moveOnButton } from './common';

/** Create policy, step 2: name and description. */
export const policyReview: PageScreen = {
  id: 'policy_review',
  task: 3,
  recognise: (page) =>
    isAt('create-policy') &&
    page.controls('text').length > 0 &&
    page.controls('textarea').length > 0 &&
    !hasOpenEditor(page, () => false),
  steps: [
    {
      kind: 'fill',
      id: 'policy_name',
      value: 'policyName',
      find: {
        control: 'text',
        called: ['policyName'],
        cues: [named('policyName'), nth('text', 0), lastBefore('text', 'textarea'), hints(/\b128\b/)],
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
