import { inFirstViews, lastOfTwoViews, named, otherViewIs, valued, viewSwitches } from '../../page/find/cues';
import { editorFind } from '../../page/locators/editor-locator';
import type { Page } from '../../page/find/page-snapshot';
import type { PageScreen } from '../../page/engine/engine';
import type { OwnFind } from '../../page/engine/locate-steps';
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

const holdsJson = (area: HTMLTextAreaElement): boolean => /^\s*\{/.test(area.value);
/** A plain text area to write a policy in: it is tall, or holds JSON already. */
const isRoomy = (area: HTMLTextAreaElement): boolean =>
  area.rows > 5 || area.clientHeight > 150 || holdsJson(area);

const hasJsonView = (page: Page): boolean =>
  viewSwitches(page)[0]?.length === 2 ||
  page.controlsThat('button', (button) => page.labels.is('json', page.names(button))).length > 0;

/** Whether the page shows a policy's editor, in whichever of its views. */
export const showsEditor = (page: Page): boolean => hasOpenEditor(page, isRoomy) || hasJsonView(page);

/** Where no view for JSON was to be chosen, only what holds JSON is an editor: a tall text area may be there for words. */
const editor: OwnFind = {
  sight: (step, page, values, memory) =>
    editorFind({ plain: hasJsonView(page) ? isRoomy : holdsJson, called: ['json', 'policyEditor'] }).sight(
      step,
      page,
      values,
      memory,
    ),
};

/** Create policy, step 1: the JSON editor. */
export const policyEditor: PageScreen = {
  id: 'policy_editor',
  task: 3,
  recognise: (page) => isAt('create-policy') && showsEditor(page),
  steps: [
    {
      kind: 'choose',
      id: 'json',
      // A page may have no other view; a narrow or zoomed window has a list in place of the tabs.
      optional: true,
      find: {
        control: 'button',
        called: ['json'],
        cues: [named('json'), valued(/json/i), lastOfTwoViews, inFirstViews, otherViewIs('visual')],
      },
    },
    {
      kind: 'edit',
      id: 'policy_json',
      value: 'policy',
      after: 'json',
      blank: isBlankPolicy,
      find: editor,
    },
    { kind: 'press', id: 'next', find: moveOnButton('next') },
  ],
};
