import type { Reading, ShownForm } from '../../src/messages';
import type { Page } from '../page/find';
import { precedes } from '../page/texts';
import { isArchivePage } from './archive';
import { fieldsNamed } from './fields';
import type { LabelAt } from './labelled';
import { policyReader } from './policy-reader';
import { readValue, valueLabels } from './values';

/** The live role form as it stands, apart from the documentation around it. */
export interface RoleForm {
  root: Element;
  accountId: Reading;
  externalId: Reading;
  bucket?: HTMLInputElement;
  prefix?: HTMLInputElement;
  roleArn?: HTMLInputElement;
  /** What the page shows that may be the policy for the bucket. */
  policies: ShownForm['policies'];
}

/** The bucket as the form has it. */
export const bucketOf = (form: RoleForm | undefined): string => form?.bucket?.value.trim() ?? '';

/** The one role form of a page; `several` when two cannot be told apart; `unread` until what reads its policy has come. */
export type FormReading = RoleForm | 'none' | 'several' | 'unread';

/**
 * Whether an element spans the whole page and a heading parts the label from the field: then the label belongs to
 * the documentation around.
 */
function partedByHeading(root: Element, label: Element, field: Element): boolean {
  if (!root.querySelector('h1')) return false;
  const [first, second] = precedes(label, field) ? [label, field] : [field, label];
  return [...root.querySelectorAll('h1,h2,h3')].some(
    (heading) => !heading.contains(label) && precedes(first, heading) && precedes(heading, second),
  );
}

/**
 * The smallest element around a field that also holds an External ID: its label, whether or not the value is there
 * yet, or its field. A form that asks for access keys before it comes to that is another form.
 */
function formAround(page: Page, field: Element, labels: LabelAt[]): Element | undefined {
  const inputs = fieldsNamed(page, 'externalId');
  const keys = [...fieldsNamed(page, 'accessKey'), ...fieldsNamed(page, 'secretKey')];
  for (let scope = field.parentElement; scope; scope = scope.parentElement) {
    const held = [...labels.map(({ element }) => element), ...inputs].filter((each) => scope.contains(each));
    const nearest = held.findLast((each) => precedes(each, field)) ?? held[0];
    if (nearest) return partedByHeading(scope, nearest, field) ? undefined : scope;
    if (keys.some((key) => scope.contains(key)) || scope === page.document.body) return undefined;
  }
  return undefined;
}

const single = (fields: HTMLInputElement[], root: Element): HTMLInputElement | undefined => {
  const inside = fields.filter((field) => root.contains(field));
  return inside.length === 1 ? inside[0] : undefined;
};

function look(page: Page): FormReading {
  const buckets = fieldsNamed(page, 'bucket');
  const arns = fieldsNamed(page, 'roleArn');
  const anchors = arns.length > 0 ? arns : buckets;
  if (anchors.length === 0 || isArchivePage(page)) return 'none';
  const externalIds = valueLabels(page, 'externalId');
  const found = new Set(anchors.flatMap((anchor) => formAround(page, anchor, externalIds) ?? []));
  // Around the form of another kind the search ends at an element that holds the role form too: the inner one counts.
  const roots = [...found].filter(
    (root) => ![...found].some((other) => other !== root && root.contains(other)),
  );
  const [root, ...others] = roots;
  if (!root) return 'none';
  if (others.length > 0) return 'several';
  const policyTexts = policyReader();
  if (!policyTexts) return 'unread';
  const bucket = single(buckets, root);
  const prefix = single(fieldsNamed(page, 'prefix'), root);
  const roleArn = single(arns, root);
  const [first] = anchors.filter((anchor) => root.contains(anchor));
  const field = bucket ?? first ?? root;
  return {
    root,
    accountId: readValue(page, 'accountId', valueLabels(page, 'accountId'), root, field),
    externalId: readValue(page, 'externalId', externalIds, root, field),
    ...(bucket ? { bucket } : {}),
    ...(prefix ? { prefix } : {}),
    ...(roleArn ? { roleArn } : {}),
    // A policy is one for a bucket: without one, none is looked for.
    policies: bucket?.value.trim() ? policyTexts(page, root) : [],
  };
}

const looks = new WeakMap<Page, FormReading>();

/** What the page shows of role forms: read once a look, and without layout where no field has a fitting name. */
export function readForms(page: Page): FormReading {
  const known = looks.get(page);
  if (known) return known;
  const reading = look(page);
  looks.set(page, reading);
  return reading;
}

/** The role form. undefined: the page shows none, or two that cannot be told apart. */
export function readRoleForm(page: Page): RoleForm | undefined {
  const reading = readForms(page);
  return typeof reading === 'object' ? reading : undefined;
}

/** The smallest element around the form that holds a match, unless it holds another form's field for a bucket too. */
export function aroundForm(page: Page, matches: (scope: Element) => boolean): Element | undefined {
  const form = readRoleForm(page);
  const others = fieldsNamed(page, 'bucket').filter((field) => !form?.root.contains(field));
  for (let scope: Element | null = form?.root ?? null; scope; scope = scope.parentElement) {
    if (others.some((field) => scope?.contains(field))) return undefined;
    if (matches(scope)) return scope;
  }
  return undefined;
}
