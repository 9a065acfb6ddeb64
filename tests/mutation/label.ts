import type { Field, Truth } from './truth';

export const UNKNOWN = ['Zorbel quax', 'Primary handle', 'Vendor reference', 'Moniker'];
export const KNOWN: Record<string, string> = {
  aws_account: 'AWS account',
  another_account: 'Another AWS account',
  account_id: 'Account ID',
  require_external_id: 'Require external ID',
  external_id: 'External ID',
  require_mfa: 'Require MFA',
  role_name: 'Role name',
  policy_name: 'Policy name',
  role_description: 'Description',
  policy_description: 'Description',
  json: 'JSON',
  visual: 'Visual',
  user: 'User name',
  service: 'AWS service',
};
export const isPart = (step: string): boolean =>
  step.startsWith('policy_search') || step === 'policy_refresh';
/** A row is known by its name alone: with another name it is another row. */
export const isRow = ({ step }: Field): boolean => step === 'policy_row';

export function textNode({ label }: Field): Text | undefined {
  if (!label) return undefined;
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim()) return node as Text;
  return undefined;
}

/** The word of a label, without what follows it ("- optional"). */
export const wordOf = (node: Text): string => (node.nodeValue ?? '').replace(/\s+-\s*$/, '').trim();
export const setWord = (node: Text, word: string): void => {
  node.nodeValue = word + (/\s+-\s*$/.exec(node.nodeValue ?? '')?.[0] ?? '');
};

/** Puts another word where the field's label stands, which names the field of that step, or none. */
export function relabel(field: Field, word: string, truth?: Truth, means?: string): boolean {
  const node = textNode(field);
  const spoken = field.control.hasAttribute('aria-label');
  if (spoken) field.control.setAttribute('aria-label', word);
  if (node) setWord(node, word);
  const changed = spoken || node !== undefined;
  if (changed) truth?.relabel(field.control, means);
  return changed;
}
