import { ANY_TEXT, matchPattern } from './pattern-match';
import { all, type Truth } from './truth';

const FIELDS = 6;

/** The six fields of an ARN; the last keeps its colons. */
function fieldsOf(arn: string): string[] {
  const [scheme = '', partition, service, region, account, ...resource] = arn.split(':');
  const rest = resource.length > 0 ? [resource.join(':')] : [];
  return [scheme, partition, service, region, account, ...rest].filter((field) => field !== undefined);
}

/**
 * Whether a pattern for ARNs matches one. Field by field: a wildcard ends at its colon (IAM user guide, ARN condition
 * operators and Resource). A pattern with too few fields is read as IAM reads it, as if the rest were wildcards.
 */
export function matchArn(pattern: string, arn: string): Truth {
  if (pattern === '*') return 'yes';
  const patterns = fieldsOf(pattern);
  const lacks = FIELDS - patterns.length;
  const padded = [...patterns, ...Array.from({ length: Math.max(lacks, 0) }, () => '*')];
  // A text of which nothing is known could be any ARN.
  if (arn === ANY_TEXT) return 'unknown';
  const texts = fieldsOf(arn);
  if (texts.length < FIELDS) return 'no';
  const matches = all(padded.map((each, at) => matchPattern(each, texts[at] ?? '')));
  return matches === 'yes' && lacks > 0 && !pattern.endsWith('*') ? 'unknown' : matches;
}
