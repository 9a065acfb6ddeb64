import type { Task } from '../../../src/guide/screen';
import type { PageScreen } from '../../page/engine/engine';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { isAt, primaryWizardButton } from './common';

/** Tags are pairs of a key and a value, or none yet. */
const hasOnlyPairs = (page: PageSnapshot): boolean =>
  page.visibleControls('text').length % 2 === 0 &&
  (['textarea', 'radio', 'checkbox'] as const).every((kind) => !page.shows(kind));

/** A step that says by its heading that it is about tags, with a button that moves on: in older consoles. */
const isTagsStep = (page: PageSnapshot): boolean =>
  hasOnlyPairs(page) &&
  page.query('h1', 'h2', 'h3').some((heading) => page.labels.is('addTags', [heading.textContent ?? ''])) &&
  page.visibleControlsWhere('button', (button) => page.labels.is('next', page.names(button))).length > 0;

const tagsScreen = (id: string, task: Task, at: 'create-role' | 'create-policy'): PageScreen => ({
  id,
  task,
  traits: { takesTags: true },
  recognize: (page) => isAt(at) && isTagsStep(page),
  steps: [{ kind: 'press', id: 'next', locator: primaryWizardButton('next') }],
});

/** The Tags step of either wizard: nothing to fill, only to move on from. */
export const policyTags = tagsScreen('policy_tags', 'policy', 'create-policy');
export const roleTags = tagsScreen('role_tags', 'finalize', 'create-role');
