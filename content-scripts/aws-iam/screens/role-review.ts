import { alone, firstAfter, hints, lastBefore, named, nth } from '../../page/find/cues';
import type { Page } from '../../page/find/page-snapshot';
import type { PageScreen } from '../../page/engine/engine';
import { radioGroups } from '../../page/find/radio-groups';
import { shownJson } from '../../page/editors/visible-json';
import { isAt, isPlain, moveOnButton, namesWhatIsMade } from './common';

const trustPolicy = (page: Page) => shownJson(page.scope).find(({ text }) => /"Principal"/.test(text))?.text;

const MAKING = {
  name: 'roleName',
  button: 'createRole',
  headings: ['nameReviewCreate'],
  shows: (page: Page) => trustPolicy(page) !== undefined,
} as const;

/** Create role, step 3: name and description. The trust policy shown here is read, never written. */
export const roleReview: PageScreen = {
  id: 'role_review',
  task: 5,
  recognise: (page) => isAt('create-role') && radioGroups(page).length === 0 && namesWhatIsMade(page, MAKING),
  reads: (page) => trustPolicy(page) ?? '',
  steps: [
    {
      kind: 'fill',
      id: 'role_name',
      value: 'roleName',
      find: {
        control: 'text',
        called: ['roleName'],
        only: isPlain,
        cues: [named('roleName'), nth('text', 0), lastBefore('text', 'textarea'), hints(/\b64\b/)],
      },
    },
    {
      kind: 'fill',
      id: 'role_description',
      value: 'roleDescription',
      optional: true,
      find: {
        control: 'textarea',
        called: ['description'],
        only: isPlain,
        cues: [
          named('description'),
          firstAfter('textarea', 'role_name'),
          alone('textarea'),
          hints(/\b1,?000\b/),
        ],
      },
    },
    { kind: 'press', id: 'create_role', find: moveOnButton('createRole') },
  ],
};
