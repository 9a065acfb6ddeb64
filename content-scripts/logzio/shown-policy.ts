import { findPlaceholders } from '../../src/policy/placeholders';
import { type Policy, parsePolicy } from '../../src/policy/policy';
import type { Page } from '../page/find';
import { shownJson } from '../page/shown-json';
import { isVisible } from '../page/visible';

/** The policy that the page shows for the bucket, or why none is taken. */
export type PolicyReading =
  | { policy: Policy }
  | { missing: true }
  /** Two that differ, both for the bucket. */
  | { several: true }
  /** Only one for this other bucket, as when the bucket was changed after the policy was shown. */
  | { otherBucket: string };

const SKIPPED = 'button,[role=button],svg,script,style,template';
/** Highlighted code stands in elements of its own, this deep at most. */
const MOST_LEVELS = 6;
const LONGEST = 32_768;
/** So many texts that may begin a policy are looked at: a page has two or three. */
const MOST_TRIED = 30;

/** The bucket names in a policy's S3 ARNs. */
export const bucketsIn = (policy: Policy): string[] => [
  ...new Set([...JSON.stringify(policy.document).matchAll(/:::([^/"]+)/g)].map(([, name]) => name ?? '')),
];

function codeIn(element: Element): string {
  return [...element.childNodes]
    .map((node) =>
      node instanceof Element ? (node.matches(SKIPPED) ? '' : codeIn(node)) : (node.nodeValue ?? ''),
    )
    .join('');
}

/** Policies that stand on the page as plain text, in whatever elements. */
function policiesInText(scope: Element): { policy: Policy; element: Element }[] {
  const found: { policy: Policy; element: Element }[] = [];
  let tried = 0;
  const walker = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.nodeValue?.includes('Statement')) continue;
    if (found.some(({ element }) => element.contains(node))) continue;
    if (++tried > MOST_TRIED) break;
    let element = node.parentElement;
    for (let level = 0; element && level < MOST_LEVELS; level += 1, element = element.parentElement) {
      if ((element.textContent ?? '').length > LONGEST) break;
      const text = codeIn(element).trim();
      if (!/^\{.*\}$/s.test(text)) continue;
      const parsed = parsePolicy(text);
      if (parsed.ok && isVisible(element)) found.push({ policy: parsed.value, element });
      break;
    }
  }
  return found;
}

function policiesOn(page: Page): { policy: Policy; element: Element }[] {
  const { body } = page.document;
  const inCode = shownJson(body).flatMap(({ text, element }) => {
    const parsed = parsePolicy(text);
    return parsed.ok ? [{ policy: parsed.value, element }] : [];
  });
  return [...inCode, ...policiesInText(body)];
}

/**
 * The policy for the bucket, wherever the page shows it. A sample for no bucket is not taken; two that differ are not
 * chosen between. One for another bucket is told of only where it stands in the form or in a dialog.
 */
export function readShownPolicy(page: Page, root: Element, bucket: string): PolicyReading {
  const all = policiesOn(page);
  const mine = new Map<string, Policy>();
  for (const { policy } of all)
    if (bucketsIn(policy).includes(bucket)) mine.set(JSON.stringify(policy.document), policy);
  const [policy, ...others] = mine.values();
  if (policy) return others.length === 0 ? { policy } : { several: true };
  const near = all.filter(({ element }) => root.contains(element) || element.closest('dialog,[role=dialog]'));
  const other = near
    .filter((each) => !findPlaceholders(each.policy).some(({ kind }) => kind === 'bucket'))
    .flatMap((each) => bucketsIn(each.policy))[0];
  return other === undefined ? { missing: true } : { otherBucket: other };
}
