import { matchPlaceholders, type Placeholder } from './placeholder-spots';
import { indentationOf, type Policy, policyFromValidJson } from './policy';
import { isTemplateFunction } from './template-function';

export type { Placeholder } from './placeholder-spots';
export { withoutKms } from './without-kms';

/** A string of sound JSON. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/**
 * The placeholders left in a policy, each once, in the order of the text: `<BUCKET_NAME>`, `<<ARN_OF_THE_KMS_KEY>>`,
 * `{{bucket}}`, `${self:custom.bucket}`, `XXX`, `YOUR_BUCKET`, words such as `your-bucket-name` as the bucket of an ARN, and
 * CloudFormation's functions (`{"Fn::GetAtt":["Logs","Arn"]}`). IAM's policy variables (`${aws:username}`) are none, nor
 * is `bucket`, the name as it was entered.
 */
export function findPlaceholders(policy: Policy, bucket = ''): Placeholder[] {
  const found = new Map<string, Placeholder>();
  const add = ({ text, kind }: Placeholder) => found.set(`${kind} ${text}`, { text, kind });
  const look = (value: unknown): void => {
    if (typeof value === 'string') for (const spot of matchPlaceholders(value, bucket)) add(spot);
    else if (isTemplateFunction(value)) add({ text: JSON.stringify(value), kind: 'other' });
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.entries(value).flat().forEach(look);
  };
  look(policy.document);
  return [...found.values()];
}

/**
 * The policy with a value in every place of a placeholder (same text, same kind). All other bytes stay as they are; where the
 * placeholder is a function, the text is laid out anew. `value` is a bucket's name, for `kms-key` a KMS key's ARN; it is
 * escaped for JSON here.
 */
export function fillPlaceholder(policy: Policy, placeholder: Placeholder, value: string): Policy {
  if (placeholder.text.startsWith('{"')) return fillFunction(policy, placeholder.text, value);
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

function fillFunction(policy: Policy, name: string, filling: string): Policy {
  const fill = (value: unknown): unknown => {
    if (isTemplateFunction(value) && JSON.stringify(value) === name) return filling;
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]));
  };
  const text = JSON.stringify(fill(policy.document), null, indentationOf(policy.text));
  return policyFromValidJson(text, policy.repairs);
}
