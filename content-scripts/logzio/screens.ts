import type { FormButton } from '../../src/flows/flow';
import { s3LogsForm } from '../../src/flows/s3-logs';
import type { PressStep } from '../../src/guide/screen';
import type { PageScreen } from '../page/engine/engine';
import type { Locator } from '../page/find/locator';
import { memoizePerSnapshot } from '../page/find/memoize-per-snapshot';
import type { ControlQuery, PageSnapshot } from '../page/find/page-snapshot';
import { aroundForm, readForms, readRoleForm } from './current-form';
import type { Mode } from './form-mode';
import { fieldLocator } from './reader/read-fields';
import type { RoleForm } from './role-form';

const isNamed = (page: PageSnapshot, key: string, button: Element): boolean =>
  page.labels.is(key, page.names(button));

/** What marks the button that sends a form, whatever it is called. */
const SENDING = '[type=submit],[class*=primary i]';

const cachedButtons = memoizePerSnapshot(() => new Map<string, Element[]>());

/** The buttons of this name that belong to the form: those in the smallest element around it that has any. */
export function formButtons(page: PageSnapshot, key: string): Element[] {
  const known = cachedButtons(page).get(key);
  if (known) return known;
  const found = findFormButtons(page, key);
  cachedButtons(page).set(key, found);
  return found;
}

function findFormButtons(page: PageSnapshot, key: string): Element[] {
  const buttons = page.visibleControls('button');
  const among = (all: Element[]): Element[] => {
    const scope = aroundForm(page, (element) => all.some((button) => element.contains(button)));
    return scope ? all.filter((button) => scope.contains(button)) : [];
  };
  const named = among(buttons.filter((button) => isNamed(page, key, button)));
  if (named.length > 0 || key !== s3LogsForm.endButton.label) return named;
  const nameless = buttons.filter((button) => page.labels.keysOf(page.names(button)).size === 0);
  return among(nameless.filter((button) => button.matches(SENDING)));
}

const pressInForm = ({ step, label }: FormButton): PressStep<Locator> => ({
  kind: 'press',
  id: step,
  locator: formButton(label),
});

const formButton = (key: string): ControlQuery => ({
  control: 'button',
  // The same words may stand in another form beside it: those are no candidates.
  isCandidate: (button, page) => formButtons(page, key).includes(button),
  cues: [{ weight: 3, matches: () => true }],
});
const anyButton = (key: string): ControlQuery => ({
  control: 'button',
  cues: [{ weight: 3, matches: (button, page) => isNamed(page, key, button) }],
});
const inForm = (field: Element, page: PageSnapshot): boolean =>
  readRoleForm(page)?.root.contains(field) === true;

/** What the site knows when a page is to be recognized. */
export interface ScreenContext {
  modeOn(page: PageSnapshot): Mode;
  wantsPolicy(form: RoleForm): boolean;
}

/** The form while details are being collected: its policy button is the one to press. */
const collect = (now: ScreenContext): PageScreen => ({
  id: 's3_form',
  task: 'details',
  recognize: (page) => {
    const form = readRoleForm(page);
    return now.modeOn(page) === 'read' && form !== undefined && now.wantsPolicy(form);
  },
  steps: [pressInForm(s3LogsForm.policyButton)],
});

/** The form when an ARN is to be put into it. An empty form gets bucket and prefix too. */
const deliver = (now: ScreenContext): PageScreen => ({
  id: 's3_form_delivery',
  task: 'send_arn',
  recognize: (page) => now.modeOn(page) === 'fill' && readRoleForm(page) !== undefined,
  steps: [
    {
      kind: 'fill',
      id: 'bucket',
      valueName: 'bucket',
      optional: true,
      locator: fieldLocator('bucket', inForm),
    },
    {
      kind: 'fill',
      id: 'prefix',
      valueName: 'prefix',
      optional: true,
      locator: fieldLocator('prefix', inForm),
    },
    { kind: 'fill', id: 'external_id', valueName: 'externalId', locator: fieldLocator('externalId', inForm) },
    { kind: 'fill', id: 'role_arn', valueName: 'roleArn', locator: fieldLocator('roleArn', inForm) },
    pressInForm(s3LogsForm.endButton),
  ],
});

/** Whether no form to be filled shows, and none is about to. */
const isClosed = (page: PageSnapshot): boolean => {
  const reading = readForms(page);
  return reading === 'none' || reading === 'several';
};

/** The page before the form is open: the presses that lead to it. */
const open = (now: ScreenContext): PageScreen => ({
  id: 's3_form_closed',
  task: 'send_arn',
  recognize: (page) => now.modeOn(page) === 'fill' && isClosed(page),
  steps: s3LogsForm.openButtons.map(({ step, label }) => ({
    ...{ kind: 'press', id: step, locator: anyButton(label) },
  })),
});

/** The screens of the Logz.io app, by what is in progress. */
export const logzioScreens = (now: ScreenContext): PageScreen[] => [deliver(now), open(now), collect(now)];
