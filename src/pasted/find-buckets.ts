import { parseBucketName } from '../connection/bucket';
import { matchPlaceholders } from '../policy/placeholder-spots';
import type { Candidate } from './candidate';
import { labeledValues } from './labeled-values';

/** Where a bucket's name stands by itself: ARNs, S3 URIs, addresses of S3 and of its console. */
const ADDRESSES = [
  /arn:aws:s3:::([^\s"'`/\\,;)\]}]+)/g,
  /(?<![\w/])s3[an]?:\/\/([^\s"'`/\\,;)\]}]+)/gi,
  /https:\/\/(?:[\w-]+\.)*console\.aws\.amazon\.com\/s3\/(?:buckets?|object|upload|home\/buckets)\/([^\s"'`/?#\\,;)\]}]+)/gi,
  /https:\/\/([a-z\d][a-z\d.-]*)\.s3(?:[.-][a-z\d-]+)*\.amazonaws\.com/g,
];

/** The buckets that a text names: in its policies and addresses, or behind a label. */
export function findBuckets(text: string): Candidate[] {
  const addressed = ADDRESSES.flatMap((address) =>
    [...text.matchAll(address)].flatMap(({ 0: whole, 1: name = '', index }) => {
      const start = index + whole.lastIndexOf(name);
      return bucketAt(name.replace(/[.:]+$/, ''), start);
    }),
  );
  const named = labeledValues(text, String.raw`(?:aws\s+)?(?:s3[\s_-]*)?bucket(?:[\s_-]*name)?`).flatMap(
    ({ value, start }) => (/^[a-z\d.-]+$/.test(value) ? bucketAt(value, start) : []),
  );
  return [...addressed, ...named].sort((one, other) => one.start - other.start);
}

/** The names of documentation pages, and patterns for several buckets, are none. */
function bucketAt(name: string, start: number): Candidate[] {
  if (/[*?]/.test(name) || matchPlaceholders(`arn:aws:s3:::${name}`).length > 0) return [];
  const parsed = parseBucketName(name);
  return parsed.ok && parsed.value === name
    ? [{ value: name, start, end: start + name.length, isCertain: true }]
    : [];
}
