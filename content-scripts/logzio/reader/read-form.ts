import type { FlowForm } from '../../../src/flows/flow';
import { countBefore } from '../../page/find/document-order';
import { precedes } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import type { RoleForm } from '../role-form';
import { type LabelAt, MAX_LABELS } from './find-labels';
import { formKind } from './form-kind';
import { FIELDS, fieldsNamed } from './read-fields';
import { readValue, valueLabels } from './read-ids';
import { visiblePolicies } from './visible-policies';

/**
 * Whether an element spans the whole page and a heading parts the label from the field: then the label belongs to
 * the documentation around.
 */
function partedByHeading(page: PageSnapshot, root: Element, label: Element, field: Element): boolean {
  if (!root.querySelector('h1')) return false;
  const [first, second] = precedes(label, field) ? [label, field] : [field, label];
  const headings = page.query('h1', 'h2', 'h3');
  const between = headings.slice(countBefore(headings, first), countBefore(headings, second));
  return between.some((heading) => heading !== first && !heading.contains(label));
}

/**
 * The smallest element around a field that also holds an External ID: its label, whether or not the value is there
 * yet, or its field. A form that asks for access keys before it comes to that is another form.
 */
function withExternalId(page: PageSnapshot, field: Element, labels: LabelAt[]): Element | undefined {
  const inputs = fieldsNamed(page, 'externalId');
  const keys = [...fieldsNamed(page, 'accessKey'), ...fieldsNamed(page, 'secretKey')];
  for (let scope = field.parentElement; scope; scope = scope.parentElement) {
    const held = [...labels.map(({ element }) => element), ...inputs].filter((each) => scope.contains(each));
    const nearest = held.findLast((each) => precedes(each, field)) ?? held[0];
    if (nearest) return partedByHeading(page, scope, nearest, field) ? undefined : scope;
    if (keys.some((key) => scope.contains(key)) || scope === page.document.body) return undefined;
  }
  return undefined;
}

/** The smallest element around a field that also holds one of the form's own buttons; where none shows, its other field. */
function withButtons(page: PageSnapshot, field: Element, { testButton, endButtons }: FlowForm): Element {
  const names = [...(testButton ? [testButton] : []), ...endButtons].map(({ label }) => label);
  const buttons = page.visibleControlsWhere('button', (button) =>
    names.some((name) => page.labels.is(name, page.names(button))),
  );
  const wanted = buttons.length > 0 ? buttons : fieldsNamed(page, 'bucket').filter((each) => each !== field);
  let scope = field.parentElement ?? field;
  while (wanted.length > 0 && !wanted.some((each) => scope.contains(each)) && scope.parentElement)
    scope = scope.parentElement;
  return scope;
}

const single = (fields: HTMLInputElement[], root: Element): HTMLInputElement | undefined => {
  const inside = fields.filter((field) => root.contains(field));
  return inside.length === 1 ? inside[0] : undefined;
};

/** What the admin enters into a form. */
const anchorsIn = (page: PageSnapshot, root: Element): HTMLInputElement[] =>
  (['bucket', 'prefix', 'roleArn'] as const).flatMap((key) =>
    fieldsNamed(page, key).filter((field) => root.contains(field)),
  );

/**
 * The one role form of a page; `several` when two cannot be told apart.
 * @param anchors the fields that it may be around: for a Role ARN, else for a bucket
 */
export function readForm(page: PageSnapshot, anchors: HTMLInputElement[]): RoleForm | 'none' | 'several' {
  const externalIds = valueLabels(page, 'externalId');
  const accountIds = valueLabels(page, 'accountId');
  const named = FIELDS.map((key) => fieldsNamed(page, key));
  // So many labels or fields of one name tell no form, and what belongs together would be sought among all of them.
  if ([externalIds, accountIds, ...named].some(({ length }) => length > MAX_LABELS))
    return externalIds.length + fieldsNamed(page, 'externalId').length > 0 ? 'several' : 'none';
  const kind = formKind(page);
  // A page that is known by what it says need show no External ID; without a field for a Role ARN it takes no role now.
  const scopeOf = (anchor: HTMLInputElement): Element | undefined => {
    if (!kind?.marks) return kind && withExternalId(page, anchor, externalIds);
    return fieldsNamed(page, 'roleArn').includes(anchor) ? withButtons(page, anchor, kind) : undefined;
  };
  const found = new Set(anchors.flatMap((anchor) => scopeOf(anchor) ?? []));
  // Around the form of another kind the search ends at an element that holds the role form too: the inner one counts.
  const roots = [...found].filter(
    (root) => ![...found].some((other) => other !== root && root.contains(other)),
  );
  // Of several, as where the page holds the same widget twice, the one that something was entered into is meant.
  const entered = roots.filter((each) => anchorsIn(page, each).some(({ value }) => value.trim() !== ''));
  const [root, ...others] = entered.length === 1 ? entered : roots;
  if (!kind || !root) return 'none';
  if (others.length > 0) return 'several';
  const bucket = single(fieldsNamed(page, 'bucket'), root);
  const prefix = single(fieldsNamed(page, 'prefix'), root);
  const roleArn = single(fieldsNamed(page, 'roleArn'), root);
  const [first] = anchors.filter((anchor) => root.contains(anchor));
  const field = bucket ?? first ?? root;
  /** Where the form says whom the role must trust: in itself, or around it. */
  const told = withExternalId(page, field, externalIds);
  const read = (key: 'accountId' | 'externalId', labels: LabelAt[]) =>
    told || !kind.marks
      ? readValue(page, key, labels, told?.contains(root) ? told : root, field)
      : { missing: true as const, notShown: true as const };
  return {
    flow: kind.flow,
    root,
    accountId: read('accountId', accountIds),
    externalId: read('externalId', externalIds),
    ...(bucket ? { bucket } : {}),
    ...(prefix ? { prefix } : {}),
    ...(roleArn ? { roleArn } : {}),
    // A policy is one for a bucket: without one, none is looked for.
    policies: bucket?.value.trim() ? visiblePolicies(page, root) : [],
  };
}
