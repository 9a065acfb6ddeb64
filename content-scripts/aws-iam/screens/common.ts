import { type Route, routeOf } from '../../../src/aws-console/console-urls';
import { isWritable } from '../../page/act/fill';
import { firstRow, ROW } from '../../page/act/list-search';
import { codeEditors } from '../../page/editors/find-code-editors';
import { named, satisfies } from '../../page/find/cues';
import { memoizePerSnapshot } from '../../page/find/memoize-per-snapshot';
import type { ControlQuery, PageSnapshot } from '../../page/find/page-snapshot';
import { radioGroups } from '../../page/find/radio-groups';

/** Whether the page stands at this place of the console. */
export const isAt = (place: Route['at']): boolean => routeOf(location).at === place;

/**
 * Groups of radios or tiles that are, or may be, the kinds of trusted entities: known by name, or as many, four in older
 * consoles and five today. A list to choose one row of is none.
 */
export const trustedEntityGroups = memoizePerSnapshot((page): Element[][] =>
  radioGroups(page).filter((group) => {
    const says = (...keys: string[]) =>
      group.some((radio) => keys.some((key) => page.labels.is(key, page.names(radio))));
    const isKnown = says('awsService') && says('awsAccount', 'anotherAwsAccount');
    return isKnown || (group.length >= 4 && !group.some((radio) => radio.closest(ROW)));
  }),
);

/** Each radio or tile of those groups. */
export const trustedEntities = memoizePerSnapshot(
  (page): ReadonlySet<Element> => new Set(trustedEntityGroups(page).flat()),
);

/** Rows to be ticked or chosen, in a table with more than the header's own box. */
export const hasTickableTable = (page: PageSnapshot): boolean =>
  firstRow(page, ({ row }) => row.closest('tbody,[role=rowgroup],[role=grid],[data-item-id]') !== null) !==
  undefined;

const isDrawnAsPrimary = (button: Element): boolean =>
  /primary/.test(`${button.className} ${button.parentElement?.className}`);
const isPrimary = satisfies(isDrawnAsPrimary);
const primaryButtons = memoizePerSnapshot((page) =>
  page.visibleControlsWhere('button', (button) => isDrawnAsPrimary(button) && !isOfHint(button)),
);
/** Of two that are drawn so, either may be the one. */
const isOnlyPrimary = satisfies((button, page) => {
  const [only, second] = primaryButtons(page);
  return only === button && !second;
});
const lastButton = memoizePerSnapshot((page) =>
  page
    .allControls('button')
    .findLast((other) => (other.textContent ?? '').trim() && page.isVisibleControl(other, 'button')),
);
const isLast = satisfies((button, page) => lastButton(page) === button);

/** Not known as something else by a word that every language leaves as it is: for names and descriptions. */
export const isOrdinaryTextField = (field: Element, page: PageSnapshot): boolean =>
  !page.names(field).some((name) => /\b(MFA|JSON)\b/.test(name));

/** What tells the step that names what is made from any other form with a text field and a description. */
interface NamingStep {
  /** Labels of its field, its last button and its headings. */
  name: 'roleName' | 'policyName';
  button: string;
  headings: readonly string[];
  /** In any language. */
  shows(page: PageSnapshot): boolean;
}

/** Whether that step stands here. A field for the name of something else is another wizard's. */
export function isNamingStep(page: PageSnapshot, { name, button, headings, shows }: NamingStep): boolean {
  const fields = page.visibleControls('text');
  const has = (key: string) => fields.some((field) => page.labels.is(key, page.names(field)));
  if (has(name)) return true;
  if (['roleName', 'policyName', 'userName'].some(has)) return false;
  if (fields.length === 0 || page.visibleControls('textarea').length === 0) return false;
  const heads = page.query('h1', 'h2', 'h3').map((head) => head.textContent ?? '');
  return (
    page.visibleControlsWhere('button', (other) => page.labels.is(button, page.names(other))).length > 0 ||
    headings.some((key) => page.labels.is(key, heads)) ||
    shows(page)
  );
}

/** Whether the page shows an editor to write a policy in; one that shows a policy for reading is none. */
export const hasOpenEditor = (page: PageSnapshot, plain: (area: HTMLTextAreaElement) => boolean): boolean =>
  codeEditors(page.scope, plain, page.layout).some(({ input }) => input === undefined || isWritable(input));

/** Whether a button belongs to a hint laid over the page, as a tutorial's *Next*: a dialog that asks for nothing. */
const isOfHint = (button: Element): boolean =>
  button.closest('[role=dialog]:not(:has(input,textarea,select,table,.ace_editor))') !== null;

/** The wizard's own button that moves on or creates: drawn as primary, named so, and the last one with a text. */
export const primaryWizardButton = (...labels: string[]): ControlQuery => ({
  control: 'button',
  allowedLabels: labels,
  isCandidate: (button) => !isOfHint(button),
  cues: [named(...labels), isPrimary, isOnlyPrimary, isLast],
});
