import type { PageSnapshot } from '../page/find/page-snapshot';
import { formReader } from './form-reader-loader';
import { fieldsNamed } from './reader/read-fields';
import type { RoleForm } from './role-form';

/** The one role form of a page; `several` when two cannot be told apart; `unread` until what reads it has come. */
export type FormLookup = RoleForm | 'none' | 'several' | 'unread';

function lookUp(page: PageSnapshot): FormLookup {
  const arns = fieldsNamed(page, 'roleArn');
  const anchors = arns.length > 0 ? arns : fieldsNamed(page, 'bucket');
  if (anchors.length === 0) return 'none';
  const read = formReader();
  return read ? read(page, anchors) : 'unread';
}

const lookups = new WeakMap<PageSnapshot, FormLookup>();

/** What the page shows of role forms: read once a scan, and without layout where no field has a fitting name. */
export function readForms(page: PageSnapshot): FormLookup {
  const known = lookups.get(page);
  if (known) return known;
  const reading = lookUp(page);
  lookups.set(page, reading);
  return reading;
}

/** The role form. undefined: the page shows none, or two that cannot be told apart. */
export function readRoleForm(page: PageSnapshot): RoleForm | undefined {
  const reading = readForms(page);
  return typeof reading === 'object' ? reading : undefined;
}

/** The smallest element around the form that holds a match, unless it holds another form's field for a bucket too. */
export function aroundForm(page: PageSnapshot, matches: (scope: Element) => boolean): Element | undefined {
  const form = readRoleForm(page);
  const others = fieldsNamed(page, 'bucket').filter((field) => !form?.root.contains(field));
  for (let scope: Element | null = form?.root ?? null; scope; scope = scope.parentElement) {
    if (others.some((field) => scope?.contains(field))) return undefined;
    if (matches(scope)) return scope;
  }
  return undefined;
}
