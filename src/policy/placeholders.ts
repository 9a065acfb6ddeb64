import { matchPlaceholders, type Placeholder } from './placeholder-spots';
import { type Policy, policyFromValidJson } from './policy';

export type { Placeholder } from './placeholder-spots';
export { withoutKms } from './without-kms';

/** A string of sound JSON. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/**
 * The placeholders left in a policy, each once, in the order of the text: `<BUCKET_NAME>`, `<<ARN_OF_THE_KMS_KEY>>`,
 * `{{bucket}}`, `${bucket}`, `XXX`, `YOUR_BUCKET`, and words such as `your-bucket-name` as the bucket of an ARN. IAM's
 * policy variables (`${aws:username}`) are none.
 */
export function findPlaceholders(policy: Policy): Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const [raw] of policy.text.matchAll(STRING)) {
    for (const { text, kind } of matchPlaceholders(JSON.parse(raw) as string))
      found.set(`${kind} ${text}`, { text, kind });
  }
  return [...found.values()];
}

/**
 * The policy with a value in every place of a placeholder (same text, same kind). All other bytes stay as they are.
 * `value` is a bucket's name, for `kms-key` a KMS key's ARN; it is escaped for JSON here.
 */
export function fillPlaceholder(policy: Policy, placeholder: Placeholder, value: string): Policy {
  const text = policy.text.replace(STRING, (raw) => {
    const string = JSON.parse(raw) as string;
    const spots = matchPlaceholders(string).filter(
      (spot) => spot.text === placeholder.text && spot.kind === placeholder.kind,
    );
    if (spots.length === 0) return raw;
    // Offsets into the string hold for its source text unless that has escapes; then this one string is written anew.
    const escaped = raw.includes('\\');
    const source = escaped ? string : raw.slice(1, -1);
    const filling = escaped ? value : JSON.stringify(value).slice(1, -1);
    let out = '';
    let at = 0;
    for (const spot of spots) {
      out += source.slice(at, spot.start) + filling;
      at = spot.end;
    }
    out += source.slice(at);
    return escaped ? JSON.stringify(out) : `"${out}"`;
  });
  return policyFromValidJson(text, policy.repairs);
}
