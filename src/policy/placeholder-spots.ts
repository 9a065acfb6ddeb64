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

/** Marked as a placeholder wherever it stands. A policy variable (`${aws:username}`, `${*}`) is filtered out after. */
const MARKED =
  /<<[^<>]+>>|<[^<>]+>|\{\{[^{}]+\}\}|\$\{[^{}]*\}|(?<![A-Za-z\d])X{3,}(?![A-Za-z\d])|(?<![A-Za-z\d])YOUR[_-][A-Z\d_-]+/g;
/** A field of an ARN that is a word where AWS has digits or lower case. */
const ARN_WORD = /(?<=[:/])(?:AWS_)?(?:ACCOUNT|REGION|KEY)(?:[_-]?(?:ID|NAME|NUMBER))?(?=[:/]|$)/g;
/** The prefix counts a colon too few as well: Logz.io published `arn:aws:s3::<bucket name>`. */
const S3_BUCKET = /^arn:[\w-]*:s3:{1,3}(?=[^:])([^/]+)/;
const VARIABLE = /^\$\{(?:[*?$]|[a-z][\w-]*:[^:][^}]*)\}$/i;

/** Finds the placeholders of one string of a policy, in order, without overlap. */
export function matchPlaceholders(string: string): PlaceholderMatch[] {
  const spots: PlaceholderMatch[] = [];
  const add = (text: string, start: number) => {
    const end = start + text.length;
    if (VARIABLE.test(text) || spots.some((spot) => start < spot.end && end > spot.start)) return;
    spots.push({ text, start, end, kind: kindOf(text, start, string) });
  };
  for (const match of string.matchAll(MARKED)) add(match[0], match.index);
  if (string.startsWith('arn:')) for (const match of string.matchAll(ARN_WORD)) add(match[0], match.index);
  const bucket = S3_BUCKET.exec(string);
  const name = bucket?.[1] ?? '';
  if (bucket && isExampleBucket(name)) {
    add(name, bucket[0].length - name.length);
  }
  return spots.sort((a, b) => a.start - b.start);
}

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
  if (/bucket/i.test(name) && /^[\w.-]*[A-Z_][\w.-]*$/.test(name)) return true;
  return /^(?:your[-.]?[\w.-]*bucket|(?:s3-)?bucket-?name$|amzn-s3-demo-)/.test(name);
}
