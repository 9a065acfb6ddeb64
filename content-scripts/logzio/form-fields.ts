import type { FieldReading } from '../../src/messages/page-facts';
import type { RoleForm } from './role-form';

/** Apart from what pages group numbers with. */
const bare = (text: string | null): string => (text ?? '').replace(/[\s\u2010-\u2015-]/g, '');

/** The smallest element that shows a value; undefined where none does. */
function elementShowing(root: Element, value: string): Element | undefined {
  const wanted = bare(value);
  const shows = (element: Element) => bare(element.textContent).includes(wanted) && element.checkVisibility();
  let at = shows(root) ? root : undefined;
  for (let inner = at; inner; inner = [...at.children].find(shows)) at = inner;
  return at === root ? undefined : at;
}

function elementOf(root: Element, reading: FieldReading): Element | undefined {
  if (!('value' in reading)) return undefined;
  const { value } = reading;
  const input = [...root.querySelectorAll('input')].find((one) => one.value.trim() === value);
  return input ?? elementShowing(root, value);
}

const held = (input: HTMLInputElement | undefined): Element | undefined =>
  input?.value.trim() ? input : undefined;

/** Where the page shows what was read of its form, by the name of the detail. */
export const formFields = ({
  root,
  accountId,
  externalId,
  bucket,
  prefix,
  policies,
}: RoleForm): Record<string, Element | undefined> => ({
  accountId: elementOf(root, accountId),
  externalId: elementOf(root, externalId),
  bucket: held(bucket),
  prefix: held(prefix),
  policy: policies.find(({ insideForm }) => insideForm)?.element,
});
