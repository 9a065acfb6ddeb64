import { alone, says } from '../../page/find/cues';
import type { Page } from '../../page/find/page-snapshot';
import type { PageScreen } from '../../page/engine/engine';
import { isAt, moveOnButton } from './common';
import { policyEditor, showsEditor } from './policy-editor';

const save = { kind: 'press', id: 'save_changes', find: moveOnButton('saveChanges') } as const;

const isEdit = (element: Element, page: Page): boolean =>
  page.labels.is('edit', page.names(element)) || /policy.*\/edit/.test(element.getAttribute('href') ?? '');

/**
 * A policy's page, where **Edit** is to be pressed, and its Edit page: the merged JSON, then the review. Looked for only
 * where the admin pressed for this very policy to be changed.
 */
export const POLICY_EDIT_SCREENS: readonly PageScreen[] = [
  {
    id: 'policy_page',
    task: 3,
    recognise: () => isAt('policy'),
    steps: [
      {
        kind: 'press',
        id: 'edit',
        find: {
          sight(_step, page) {
            // Consoles draw it as a button or as a link.
            const [element, other] = (['button', 'link'] as const).flatMap((kind) =>
              page.controls(kind).filter((each) => isEdit(each, page)),
            );
            return element && !other
              ? { sighting: { state: 'found', value: '', writable: false }, element: element as HTMLElement }
              : { sighting: { state: 'missing' } };
          },
        },
      },
    ],
  },
  {
    id: 'policy_edit',
    task: 3,
    recognise: (page) => isAt('edit-policy') && showsEditor(page),
    steps: [
      ...policyEditor.steps.map((step) =>
        step.kind === 'edit' ? ({ ...step, value: 'mergedPolicy', replaces: 'policyBefore' } as const) : step,
      ),
      save,
    ],
  },
  {
    id: 'policy_edit_review',
    task: 3,
    recognise: () => isAt('edit-policy'),
    steps: [
      {
        kind: 'tick',
        id: 'default_version',
        on: true,
        optional: true,
        find: { control: 'checkbox', cues: [says(/\bdefault\b/i, 2), alone('checkbox')] },
      },
      save,
    ],
  },
];
