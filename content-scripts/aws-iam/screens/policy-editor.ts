import { inFirstViews, lastOfTwoViews, named, valued, viewSwitches } from '../../page/cues';
import { editorFind } from '../../page/editor-find';
import type { Page } from '../../page/find';
import type { PageScreen } from '../../page/look';
import { hasOpenEditor, isAt, moveOnButton } from './common';

/** IAM's own default text: nothing but empty statements, which nobody typed. */
export function isBlankPolicy(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const document: unknown = JSON.parse(text);
    const statements = (document as { Statement?: unknown } | null)?.Statement;
    if (!Array.isArray(statements)) return false;
    const isEmpty = (value: unknown) =>
      value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return statements.every((statement) => isEmpty(statement?.Action) && isEmpty(statement?.Resource));
  } catch {
    return false;
  }
}

/** A plain text area that holds a policy: it is tall, or holds JSON already. */
const holdsJson = (area: HTMLTextAreaElement): boolean =>
  area.rows > 5 || area.clientHeight > 150 || /^\s*\{/.test(area.value);

/** Whether the page shows a policy's editor, in whichever of its views. */
export const showsEditor = (page: Page): boolean =>
  hasOpenEditor(page, holdsJson) ||
  viewSwitches(page)[0]?.length === 2 ||
  page.controls('button').some((button) => page.labels.is('json', page.names(button)));

/** Create policy, step 1: the JSON editor. */
export const policyEditor: PageScreen = {
  id: 'policy_editor',
  task: 3,
  recognise: (page) => isAt('create-policy') && showsEditor(page),
  steps: [
    {
      kind: 'choose',
      id: 'json',
      // A narrow or zoomed window has a list in place of the tabs: where the editor is open, nothing is left to choose.
      optional: true,
      find: {
        control: 'button',
        called: ['json'],
        cues: [named('json'), valued(/json/i), lastOfTwoViews, inFirstViews],
      },
    },
    {
      kind: 'edit',
      id: 'policy_json',
      value: 'policy',
      after: 'json',
      blank: isBlankPolicy,
      find: editorFind({ plain: holdsJson, called: ['json', 'policyEditor'] }),
    },
    { kind: 'press', id: 'next', find: moveOnButton('next') },
  ],
};
