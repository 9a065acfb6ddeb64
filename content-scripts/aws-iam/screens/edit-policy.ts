import type { PageScreen } from '../../page/engine/engine';
import { nameContains, onlyOne, viewSwitches } from '../../page/find/cues';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isAt, onlyPress, primaryWizardButton } from './common';
import { policyEditor, showsEditor } from './policy-editor';

const save = { kind: 'press', id: 'save_changes', locator: primaryWizardButton('saveChanges') } as const;

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
    steps: [onlyPress('edit', 'edit', /policy.*\/edit/)],
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
