import { formatTrusted, text } from './i18n';
import type { AccessLine } from './policy/review';
import { readsContents, s3ActionsOf } from './policy/s3-actions';

/** What a policy gives, each sentence once. Pairs that grant nothing (listing an object, reading a KMS key) go. */
export function describeAccess(lines: AccessLine[]): string[] {
  return [...new Set(lines.flatMap(sentenceOf))];
}

/** Conditions and denials stand where they matter: with the access that they limit. */
const sentenceOf = (line: AccessLine): string[] =>
  plainSentence(line).map((sentence) =>
    line.isLimited ? formatTrusted('access_limited', sentence) : sentence,
  );

function plainSentence(line: AccessLine): string[] {
  const { level, actions, bucket, path, resource } = line;
  const anywhere = /^!?\*+$/.test(resource) || resource.startsWith('!');
  const inS3 = bucket !== undefined;
  if (level === 'other') return [text('access_other', actions.join(', '), resource)];
  if (level === 'decrypt') return inS3 ? [] : [text('access_decrypt', keyOf(resource))];
  if (anywhere) return [formatTrusted(`access_${level}`, text('access_every_bucket'))];
  if (!inS3) return [];
  if (path === undefined && level !== 'list') {
    // A bucket's own ARN carries the actions on the bucket only.
    const onBucket = actions.filter((action) => /bucket|configuration|\*/i.test(action));
    return onBucket.length > 0 ? [text(`access_${level}_bucket`, bucket)] : [];
  }
  if (path === undefined) return [text('access_list', bucket)];
  if (level === 'list') return [];
  // Tags and the like are no contents.
  const isDetail =
    level === 'read' &&
    !actions.some((action) => s3ActionsOf(action).some((each) => readsContents(each.action)));
  return [formatTrusted(isDetail ? 'access_details' : `access_${level}`, objectsOf(bucket, path))];
}

function objectsOf(bucket: string, path: string): string {
  if (/^\*+$/.test(path)) return text('access_objects_all', bucket);
  const folder = path.replace(/\*+$/, '');
  return folder !== path && !/[*?]/.test(folder)
    ? text('access_objects_under', bucket, folder)
    : text('access_objects_matching', bucket, path);
}

/** The part of a key's ARN that tells keys apart. */
const keyOf = (resource: string): string => /key\/(.+)$/.exec(resource)?.[1] ?? resource;
