import type { FlowKind } from '../../src/connection/flow-kind';
import type { FlowForm, FormButton } from '../../src/flows/flow';
import { addressOf, FORMS } from '../../src/flows/forms';
import type { PressStep } from '../../src/guide/screen';
import type { PageScreen } from '../page/engine/engine';
import type { Locator } from '../page/find/locator';
import { memoizePerSnapshot } from '../page/find/memoize-per-snapshot';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { aroundForm, readForms, readRoleForm } from './current-form';
import type { Mode } from './form-mode';
import { fieldLocator, fieldsNamed } from './reader/read-fields';
import type { RoleForm } from './role-form';
import { CHOICES, unchosenField } from './unchosen-field';

const isNamed = (page: PageSnapshot, key: string, button: Element): boolean =>
  page.labels.is(key, page.names(button));

/** What marks the button that sends a form, whatever it is called. */
const SENDING = '[type=submit],[class*=primary i]';

/** Of some buttons those that belong to the form: those in the smallest element around it that has any. */
function amongForm(page: PageSnapshot, all: Element[]): Element[] {
  const scope = aroundForm(page, (element) => all.some((button) => element.contains(button)));
  return scope ? all.filter((button) => scope.contains(button)) : [];
}

const cachedButtons = memoizePerSnapshot(() => new Map<string, Element[]>());

/** The buttons of this name that belong to the form. */
export function formButtons(page: PageSnapshot, key: string): Element[] {
  const known = cachedButtons(page).get(key);
  if (known) return known;
  const found = amongForm(
    page,
    page.visibleControlsWhere('button', (button) => isNamed(page, key, button)),
  );
  cachedButtons(page).set(key, found);
  return found;
}

/** The buttons that end the form. */
export function endButtons(page: PageSnapshot, { flow }: Pick<RoleForm, 'flow'>): Element[] {
  const form: FlowForm = FORMS[flow];
  const named = form.endButtons.flatMap(({ label }) => formButtons(page, label));
  if (named.length > 0 || !form.endMayBeUnnamed) return named;
  const nameless = (button: Element) => page.labels.keysOf(page.names(button)).size === 0;
  return amongForm(
    page,
    page.visibleControlsWhere('button', (button) => button.matches(SENDING) && nameless(button)),
  );
}

/** Whether the admin can press a button now. */
const isEnabled = (button: Element): boolean =>
  !button.matches(':disabled') && !button.closest('[aria-disabled=true]');

const press = (
  { step }: FormButton,
  isCandidate: (button: Element, page: PageSnapshot) => boolean,
): PressStep<Locator> => ({
  kind: 'press',
  id: step,
  // The same words may stand in another form beside it: those are no candidates.
  locator: { control: 'button', isCandidate, cues: [{ weight: 3, matches: () => true }] },
});

/** A button of the form in front, if that is of this kind, that can be pressed now. */
const pressInForm = (form: FlowForm, button: FormButton, isWanted = () => true) =>
  press(button, (element, page) => {
    if (readRoleForm(page)?.flow !== form.flow || !isWanted() || !isEnabled(element)) return false;
    // Where several may end the form, each is called by its own name.
    const isOnlyEnd = form.endButtons.length === 1 && form.endButtons[0] === button;
    return (isOnlyEnd ? endButtons(page, form) : formButtons(page, button.label)).includes(element);
  });

const inForm = (field: Element, page: PageSnapshot): boolean =>
  readRoleForm(page)?.root.contains(field) === true;

/** What the site knows when a page is to be recognized. */
export interface ScreenContext {
  modeOn(page: PageSnapshot): Mode;
  wantsPolicy(form: RoleForm): boolean;
  /** The connection was tried with the ARN that stands in the form, and nothing says that it failed. */
  isTested(): boolean;
  /** The kind of form that the page is to be led to, while none shows. */
  wantedFlow(): FlowKind;
}

const ALL = Object.values(FORMS);

/** The form while details are being collected: its policy button is the one to press. */
const collect = (now: ScreenContext): PageScreen => ({
  id: 'role_form',
  task: 'details',
  recognize: (page) => {
    const form = readRoleForm(page);
    return now.modeOn(page) === 'read' && form !== undefined && now.wantsPolicy(form);
  },
  steps: ALL.flatMap((form) => (form.policyButton ? [pressInForm(form, form.policyButton)] : [])),
});

/** The form when an ARN is to be put into it. An empty form gets bucket and prefix too. */
const deliver = (now: ScreenContext): PageScreen => ({
  id: 'role_form_delivery',
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
    // What the form cannot be saved without, and nobody but the admin knows.
    ...CHOICES.map(
      ({ step, label }): PressStep<Locator> => ({
        ...{ kind: 'press', id: step, locator: unchosenField(label, inForm) },
      }),
    ),
    ...ALL.flatMap((form) => [
      ...(form.testButton ? [pressInForm(form, form.testButton, () => !now.isTested())] : []),
      ...form.endButtons.map((button) => pressInForm(form, button)),
    ]),
  ],
});

/** Whether no form to be filled shows, and none is about to. */
const isClosed = (page: PageSnapshot): boolean => {
  const reading = readForms(page);
  return reading === 'none' || reading === 'several';
};

/** The page before the form is open: the presses that lead to it. */
const open = (now: ScreenContext): PageScreen => ({
  id: 'role_form_closed',
  task: 'send_arn',
  recognize: (page) => ['fill', 'lead'].includes(now.modeOn(page)) && isClosed(page),
  steps: ALL.flatMap(({ flow, openButtons }) =>
    openButtons.map((button) =>
      press(button, (element, page) => now.wantedFlow() === flow && isNamed(page, button.label, element)),
    ),
  ),
});

/**
 * The page of an S3 integration where no form is open yet, one for access keys included, while nothing is in progress: the same
 * presses lead to it.
 */
const begin = (now: ScreenContext): PageScreen => ({
  id: 'role_form_unopened',
  task: 'details',
  recognize: (page) =>
    now.modeOn(page) === 'idle' &&
    isClosed(page) &&
    fieldsNamed(page, 'bucket').length === 0 &&
    FORMS['s3-logs'].routes.test(addressOf(location)),
  steps: FORMS['s3-logs'].openButtons.map((button) =>
    press(button, (element, page) => isNamed(page, button.label, element)),
  ),
});

/** The screens of the Logz.io app, by what is in progress. */
export const logzioScreens = (now: ScreenContext): PageScreen[] => [
  deliver(now),
  open(now),
  collect(now),
  begin(now),
];
