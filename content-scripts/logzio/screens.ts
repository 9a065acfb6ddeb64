import type { Page, Query } from '../page/find/page-snapshot';
import type { PageScreen } from '../page/engine/engine';
import type { Mode } from './form-mode';
import { fieldFind } from './reader/read-fields';
import { aroundForm, type RoleForm, readForms, readRoleForm } from './current-form';

const isNamed = (page: Page, key: string, button: Element): boolean =>
  page.labels.is(key, page.names(button));

/** What marks the button that sends a form, whatever it is called. */
const SENDING = '[type=submit],[class*=primary i]';

/** The buttons of this name that belong to the form: those in the smallest element around it that has any. */
export function formButtons(page: Page, key: 'save' | 'getPolicy'): Element[] {
  const buttons = page.controls('button');
  const among = (all: Element[]): Element[] => {
    const scope = aroundForm(page, (element) => all.some((button) => element.contains(button)));
    return scope ? all.filter((button) => scope.contains(button)) : [];
  };
  const named = among(buttons.filter((button) => isNamed(page, key, button)));
  if (named.length > 0 || key !== 'save') return named;
  const nameless = buttons.filter((button) => page.labels.keysOf(page.names(button)).size === 0);
  return among(nameless.filter((button) => button.matches(SENDING)));
}

const formButton = (key: 'save' | 'getPolicy'): Query => ({
  control: 'button',
  // The same words may stand in another form beside it: those are no candidates.
  only: (button, page) => formButtons(page, key).includes(button),
  cues: [{ weight: 3, holds: () => true }],
});
const anyButton = (key: 'addBucket' | 'withRole'): Query => ({
  control: 'button',
  cues: [{ weight: 3, holds: (button, page) => isNamed(page, key, button) }],
});
const inForm = (field: Element, page: Page): boolean => readRoleForm(page)?.root.contains(field) === true;

/** What the site knows when a page is to be recognised. */
export interface Now {
  modeOn(page: Page): Mode;
  wantsPolicy(form: RoleForm): boolean;
}

/** The form while details are being collected: its policy button is the one to press. */
const collect = (now: Now): PageScreen => ({
  id: 's3_form',
  task: 1,
  recognise: (page) => {
    const form = readRoleForm(page);
    return now.modeOn(page) === 'collect' && form !== undefined && now.wantsPolicy(form);
  },
  steps: [{ kind: 'press', id: 'get_policy', find: formButton('getPolicy') }],
});

/** The form when an ARN is to be put into it. An empty form gets bucket and prefix too. */
const deliver = (now: Now): PageScreen => ({
  id: 's3_form_delivery',
  task: 6,
  recognise: (page) => now.modeOn(page) === 'deliver' && readRoleForm(page) !== undefined,
  steps: [
    { kind: 'fill', id: 'bucket', value: 'bucket', optional: true, find: fieldFind('bucket', inForm) },
    { kind: 'fill', id: 'prefix', value: 'prefix', optional: true, find: fieldFind('prefix', inForm) },
    { kind: 'fill', id: 'external_id', value: 'externalId', find: fieldFind('externalId', inForm) },
    { kind: 'fill', id: 'role_arn', value: 'roleArn', find: fieldFind('roleArn', inForm) },
    { kind: 'press', id: 'save', find: formButton('save') },
  ],
});

/** Whether no form to be filled shows, and none is about to. */
const isClosed = (page: Page): boolean => {
  const reading = readForms(page);
  return reading === 'none' || reading === 'several';
};

/** The page before the form is open: the presses that lead to it. */
const open = (now: Now): PageScreen => ({
  id: 's3_form_closed',
  task: 6,
  recognise: (page) => now.modeOn(page) === 'deliver' && isClosed(page),
  steps: [
    { kind: 'press', id: 'with_role', find: anyButton('withRole') },
    { kind: 'press', id: 'add_bucket', find: anyButton('addBucket') },
  ],
});

/** The screens of the Logz.io app, by what is under way. */
export const logzioScreens = (now: Now): PageScreen[] => [deliver(now), open(now), collect(now)];
