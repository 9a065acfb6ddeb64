import { alone, firstAfter, hints, lastBefore, named, nth } from '../../page/cues';
import type { PageScreen } from '../../page/look';
import { shownJson } from '../../page/shown-json';
import { isAt, moveOnButton } from './common';

/** Create role, step 3: name and description. The trust policy shown here is read, never written. */
export const roleReview: PageScreen = {
  id: 'role_review',
  task: 5,
  recognise: (page) =>
    isAt('create-role') &&
    page.radioGroups().length === 0 &&
    page.controls('text').length > 0 &&
    page.controls('textarea').length > 0,
  reads: (page) => shownJson(page.scope).find(({ text }) => /"Principal"/.test(text))?.text ?? '',
  steps: [
    {
      kind: 'fill',
      id: 'role_name',
      value: 'roleName',
      find: {
        control: 'text',
        called: ['roleName'],
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
