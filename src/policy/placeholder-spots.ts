import { isPolicyVariable } from './policy-variable';

/** Text that stands for a value still to be given. `text` is as it reads once JSON escapes are resolved. */
export interface Placeholder {
  text: string;
  kind: 'bucket' | 'kms-key' | 'other';
}

/** A placeholder and where it stands in one string. */
export interface PlaceholderMatch extends Placeholder {
  start: number;
  end: number;
}

/** Marked as a placeholder wherever it stands. IAM's own variables (`${aws:username}`, `${*}`) are filtered out after. */
const MARKED =
  /<<[^<>]+>>|<[^<>]+>|\{\{[^{}]+\}\}|[$#]\{[^{}]*\}|(?<![A-Za-z\d])X{3,}(?![A-Za-z\d])|(?<![A-Za-z\d])YOUR[_-][A-Z\d_-]+/g;
/** In an ARN: a field that is a word where AWS has digits or lower case; a word in the marks of a template or a shell. */
const IN_ARN =
  /(?<=[:/])(?:AWS_)?(?:ACCOUNT|REGION|KEY)(?:[_-]?(?:ID|NAME|NUMBER))?(?=[:/]|$)|\{[A-Za-z_][\w.-]*\}|\[[A-Za-z_][\w -]*\]|\{%[^{}]*%\}|@@\w+@@|%[A-Za-z_]\w*%|%s|\$\(?[A-Za-z_][\w.]*\)?|(?<=[:/])__\w+?__(?=[:/]|$)/g;
const VARIABLE = /\$\{[^{}]*\}/g;
/**
 * The prefix counts a colon too few as well: Logz.io published `arn:aws:s3::<bucket name>`. A slash within braces is part
 * of the bucket's name.
 */
const S3_BUCKET = /^arn:[\w-]*:s3:{1,3}(?=[^:])((?:[$#]\{[^{}]*\}|[^/])+)/;

/**
 * Finds the placeholders of one string of a policy, in order, without overlap.
 * @param bucket the bucket's name as it was entered: it is no placeholder, whatever words it is made of
 */
export function matchPlaceholders(string: string, bucket = ''): PlaceholderMatch[] {
  const spots: PlaceholderMatch[] = [];
  const taken = variablesIn(string);
  const add = (text: string, start: number) => {
    const end = start + text.length;
    if (taken.some((range) => start < range.end && end > range.start)) return;
    taken.push({ start, end });
    spots.push({ text, start, end, kind: kindOf(text, start, string) });
  };
  for (const match of string.matchAll(MARKED)) add(match[0], match.index);
  if (string.startsWith('arn:')) for (const match of string.matchAll(IN_ARN)) add(match[0], match.index);
  const found = S3_BUCKET.exec(string);
  const name = found?.[1] ?? '';
  if (found && name !== bucket && isExampleBucket(name)) add(name, found[0].length - name.length);
  return spots.sort((a, b) => a.start - b.start);
}

/** A string with its placeholders and variables replaced by a letter; undefined where one begins it, as it may be all of an ARN. */
export function withoutPlaceholders(string: string): string | undefined {
  const spots = matchPlaceholders(string);
  if (spots[0]?.start === 0) return undefined;
  const ranges = [...spots, ...variablesIn(string)].sort((a, b) => b.start - a.start);
  return ranges.reduce((text, { start, end }) => `${text.slice(0, start)}x${text.slice(end)}`, string);
}

const variablesIn = (string: string): { start: number; end: number }[] =>
  [...string.matchAll(VARIABLE)]
    .filter(([variable]) => isPolicyVariable(variable))
    .map(({ 0: variable, index }) => ({ start: index, end: index + variable.length }));

function kindOf(text: string, start: number, string: string): Placeholder['kind'] {
  const bucket = S3_BUCKET.exec(string);
  // Only the whole bucket part takes a bucket's name: in `prod-<BUCKET>` the name would come out twice.
  if (bucket && start < bucket[0].length) return bucket[1] === text ? 'bucket' : 'other';
  const whole = string === text;
  if (whole && /kms|key[ _-]?arn|arn.*key/i.test(text)) return 'kms-key';
  return !string.startsWith('arn:') && /bucket/i.test(text) && !/arn/i.test(text) ? 'bucket' : 'other';
}

/** Bucket names of documentation pages. S3 names are lower case, so a capital or underscore gives one away. */
function isExampleBucket(name: string): boolean {
  if (/^[A-Z\d_-]*[A-Z][A-Z\d_-]*$/.test(name)) return true;
  if (/bucket/i.test(name) && /^[\w.-]*[A-Z_][\w.-]*$/.test(name)) return true;
  return /^(?:your(?:[-.][\w.-]*)?bucket|(?:s3-)?bucket-?name$|(?:doc-)?example-?bucket$|amzn-s3-demo-)/.test(
    name,
  );
}
