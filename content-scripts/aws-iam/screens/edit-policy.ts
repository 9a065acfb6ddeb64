import type { PageScreen } from '../../page/engine/engine';
import { nameContains, onlyOne, viewSwitches } from '../../page/find/cues';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isAt, primaryWizardButton } from './common';
import { policyEditor, showsEditor } from './policy-editor';

const save = { kind: 'press', id: 'save_changes', locator: primaryWizardButton('saveChanges') } as const;

/** By its name; where that is no known one, by where it leads. */
function isEdit(element: Element, page: PageSnapshot): boolean {
  const known = page.labels.keysOf(page.names(element));
  return known.size > 0 ? known.has('edit') : /policy.*\/edit/.test(element.getAttribute('href') ?? '');
}

/** By its button; where that has no known name, by its one box, beside which there is no view to choose. */
const showsReview = (page: PageSnapshot): boolean =>
  page.visibleControlsWhere('button', (button) => page.labels.is('saveChanges', page.names(button))).length >
    0 ||
  (page.visibleControls('checkbox').length === 1 && viewSwitches(page).length === 0);

/**
 * A policy's page, where **Edit** is to be pressed, and its Edit page: the merged JSON, then the review. Looked for only
 * where the admin pressed for this very policy to be changed.
 */
export const EDIT_POLICY_SCREENS: readonly PageScreen[] = [
  {
    id: 'policy_page',
    task: 'policy',
    recognize: () => isAt('policy'),
    steps: [
      {
        kind: 'press',
        id: 'edit',
        locator: {
          locate(_step, page) {
            // Consoles draw it as a button or as a link.
            const [element, other] = (['button', 'link'] as const).flatMap((kind) =>
              page.visibleControls(kind).filter((each) => isEdit(each, page)),
            );
            return element && !other
              ? { state: { state: 'found', value: '', writable: false }, element: element as HTMLElement }
              : { state: { state: 'missing' } };
          },
        },
      },
    ],
  },
  {
    id: 'policy_edit',
    task: 'policy',
    recognize: (page) => isAt('edit-policy') && showsEditor(page),
    steps: [
      ...policyEditor.steps.map((step) =>
        step.kind === 'edit'
          ? ({
              ...step,
              valueName: 'mergedPolicy',
              onlyOver: 'policyBefore',
              noticeTexts: { field_unsupported: 'reuse_other_document' },
            } as const)
          : step,
      ),
      save,
    ],
  },
  {
    id: 'policy_edit_review',
    task: 'policy',
    recognize: (page) => isAt('edit-policy') && showsReview(page),
    steps: [
      {
        kind: 'tick',
        id: 'default_version',
        on: true,
        optional: true,
        noticeTexts: { field_occupied: 'reuse_not_default' },
        locator: { control: 'checkbox', cues: [nameContains(/\bdefault\b/i, 2), onlyOne('checkbox')] },
      },
      save,
    ],
  },
];
