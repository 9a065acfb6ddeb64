import type { PageScreen } from '../../page/engine/engine';
import {
  inFirstViews,
  lastOfTwoViews,
  named,
  otherViewIs,
  valueMatches,
  viewSwitches,
} from '../../page/find/cues';
import type { CustomLocator } from '../../page/find/locator';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { editorLocator } from '../../page/locators/editor-locator';
import { hasOpenEditor, isAt, primaryWizardButton } from './common';

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

const hasJsonView = (page: PageSnapshot): boolean =>
  viewSwitches(page)[0]?.length === 2 ||
  page.visibleControlsWhere('button', (button) => page.labels.is('json', page.names(button))).length > 0;

/** Whether the page shows a policy's editor, in whichever of its views. */
export const showsEditor = (page: PageSnapshot): boolean => hasOpenEditor(page, isRoomy) || hasJsonView(page);

/** Where no view for JSON was to be chosen, only what holds JSON is an editor: a tall text area may be there for words. */
const editor: CustomLocator = {
  locate: (step, page, values, memory) =>
    editorLocator({
      plain: hasJsonView(page) ? isRoomy : holdsJson,
      called: ['json', 'policyEditor', 'editTrustPolicy'],
    }).locate(step, page, values, memory),
};

/** Create policy, step 1: the JSON editor. */
export const policyEditor: PageScreen = {
  id: 'policy_editor',
  task: 'policy',
  traits: { asksForBucketAccount: true },
  recognize: (page) => isAt('create-policy') && showsEditor(page),
  steps: [
    {
      kind: 'choose',
      id: 'json',
      // A page may have no other view; a narrow or zoomed window has a list in place of the tabs.
      optional: true,
      locator: {
        control: 'button',
        allowedLabels: ['json'],
        cues: [named('json'), valueMatches(/json/i), lastOfTwoViews, inFirstViews, otherViewIs('visual')],
      },
    },
    {
      kind: 'edit',
      id: 'policy_json',
      valueName: 'policy',
      requires: 'json',
      isDefaultText: isBlankPolicy,
      locator: editor,
    },
    { kind: 'press', id: 'next', locator: primaryWizardButton('next') },
  ],
};
