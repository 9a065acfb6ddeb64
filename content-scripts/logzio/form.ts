import { parseAccountId } from '../../src/connection/account-id';
import { parseBucketName } from '../../src/connection/bucket';
import { parseExternalId } from '../../src/connection/external-id';
import { type Policy, parsePolicy } from '../../src/policy/policy';
import type { Result } from '../../src/policy/result';
import { alone, named } from '../page/cues';
import type { Page, Query } from '../page/find';
import { shownJson } from '../page/shown-json';
import { isVisible } from '../page/visible';
import { labelElements, valuesBeside } from './labelled';

/** One value of the form: what it says, nothing yet, or two that contradict each other. */
export type Reading = { value: string } | { missing: true } | { several: string[] };

/** The live role form as it stands, apart from the documentation around it. */
export interface RoleForm {
  root: Element;
  accountId: Reading;
  externalId: Reading;
  bucket?: HTMLInputElement;
  prefix?: HTMLInputElement;
  roleArn?: HTMLInputElement;
  /** The policy shown for the bucket; placeholders in it are kept. */
  policy?: Policy;
}

const KEYS = ['accountId', 'externalId', 'bucket', 'prefix', 'roleArn', 'region', 'accessKey', 'secretKey'];

/** A text field of the form, by its label. */
export const fieldNamed = (key: string): Query => ({
  control: 'text',
  called: [key],
  cues: [named(key), alone('text')],
});

const fieldsNamed = (page: Page, key: string): HTMLInputElement[] =>
  page.controls('text').filter((field) => page.labels.is(key, page.names(field))) as HTMLInputElement[];

/** The one value that parses beside a label of this name within the form. */
function readValue(
  page: Page,
  scope: Element,
  key: string,
  parse: (text: string) => Result<string>,
): Reading {
  const isLabel = (element: Element) =>
    KEYS.some((other) => page.labels.is(other, [element.textContent ?? '']));
  const values = new Set<string>();
  for (const label of labelElements(page, scope, key)) {
    for (const { text } of valuesBeside(label, isLabel)) {
      const parsed = parse(text);
      if (parsed.ok) values.add(parsed.value);
    }
  }
  const [value, ...others] = values;
  if (value === undefined) return { missing: true };
  return others.length === 0 ? { value } : { several: [value, ...others] };
}

const readAccountId = (page: Page, scope: Element) => readValue(page, scope, 'accountId', parseAccountId);
const readExternalId = (page: Page, scope: Element) => readValue(page, scope, 'externalId', parseExternalId);

/**
 * The smallest element around a field that also holds an External ID label with a value or an input beside it:
 * prose has neither.
 */
function formAround(page: Page, field: Element): Element | undefined {
  for (let scope = field.parentElement; scope; scope = scope.parentElement) {
    const readable = !('missing' in readExternalId(page, scope));
    const enterable = fieldsNamed(page, 'externalId').some((input) => scope?.contains(input));
    if (readable || enterable) return scope;
    if (scope === page.document.body) break;
  }
  return undefined;
}

const single = (fields: HTMLInputElement[], root: Element): HTMLInputElement | undefined => {
  const inside = fields.filter((field) => root.contains(field));
  return inside.length === 1 ? inside[0] : undefined;
};

const mentionsBucket = (policy: Policy, bucket: string): boolean =>
  (bucket !== '' && JSON.stringify(policy.document).includes(`:::${bucket}"`)) ||
  JSON.stringify(policy.document).includes(`:::${bucket}/`);

/**
 * The policy that the page shows for the bucket: in the form, or in a dialog over it. A sample for another bucket or
 * for none is not taken; two different ones are not chosen between.
 */
function readPolicy(page: Page, root: Element, bucket: string): Policy | undefined {
  const policies = new Map<string, Policy>();
  for (const { text } of shownJson(page.document.body)) {
    const parsed = parsePolicy(text);
    if (parsed.ok && mentionsBucket(parsed.value, bucket))
      policies.set(JSON.stringify(parsed.value.document), parsed.value);
  }
  const [policy] = policies.values();
  return policies.size === 1 && root ? policy : undefined;
}

/** Reads the role form. undefined: the page shows none, or two that cannot be told apart. */
export function readRoleForm(page: Page): RoleForm | undefined {
  const arns = fieldsNamed(page, 'roleArn');
  const anchors = arns.length > 0 ? arns : fieldsNamed(page, 'bucket');
  const roots = anchors.flatMap((anchor) => formAround(page, anchor) ?? []);
  const [root] = roots;
  if (!root || new Set(roots).size > 1) return undefined;
  const bucket = single(fieldsNamed(page, 'bucket'), root);
  const prefix = single(fieldsNamed(page, 'prefix'), root);
  const roleArn = single(arns, root);
  const entered = parseBucketName(bucket?.value ?? '');
  const policy = entered.ok ? readPolicy(page, root, entered.value) : undefined;
  return {
    root,
    accountId: readAccountId(page, root),
    externalId: readExternalId(page, root),
    ...(bucket ? { bucket } : {}),
    ...(prefix ? { prefix } : {}),
    ...(roleArn ? { roleArn } : {}),
    ...(policy ? { policy } : {}),
  };
}

/** Messages in which the app says how a save went. */
const MESSAGES =
  '[role=status],[role=alert],[class*=toast],[class*=alert],[class*=notification],[class*=success],[class*=error],[class*=message]';

/** Every such message that shows now. */
export const shownMessages = (page: Page): string[] => [
  ...new Set(
    page
      .all(MESSAGES)
      .filter(isVisible)
      .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
  ),
];

/** What a message says of a save; undefined when it speaks of something else. */
export function outcomeOf(message: string): 'connected' | 'failed' | undefined {
  if (/denied|fail|error|unable|could not|couldn't|invalid|double-check/i.test(message)) return 'failed';
  if (/success|authenticated|connected/i.test(message)) return 'connected';
  return undefined;
}
