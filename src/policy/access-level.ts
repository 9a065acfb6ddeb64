import { hasWildcard, matchesAction } from './wildcard';

/** What an action lets its holder do. `other` is any service but S3, and all of KMS but decrypting. */
export type AccessLevel = 'list' | 'read' | 'write' | 'delete' | 'decrypt' | 'other';

export const ACCESS_LEVELS: readonly AccessLevel[] = ['list', 'read', 'write', 'delete', 'decrypt', 'other'];

/** Actions that stand for their kind when a wildcard is held against them (service authorization reference, S3 and KMS). */
const SAMPLES: Record<AccessLevel, string> = {
  list: 'ListBucket ListBucketVersions ListAllMyBuckets ListBucketMultipartUploads ListMultipartUploadParts',
  read: 'GetObject GetObjectVersion GetObjectTagging GetObjectAcl GetObjectAttributes GetBucketLocation GetBucketPolicy GetBucketAcl GetBucketTagging GetEncryptionConfiguration GetLifecycleConfiguration',
  write:
    'PutObject PutObjectAcl PutObjectTagging PutBucketPolicy PutBucketAcl PutBucketTagging PutEncryptionConfiguration PutLifecycleConfiguration CreateBucket RestoreObject ReplicateObject AbortMultipartUpload BypassGovernanceRetention',
  delete: 'DeleteObject DeleteObjectVersion DeleteObjectTagging DeleteBucket DeleteBucketPolicy',
  decrypt: '',
  other: '',
};

const SAMPLE_ACTIONS = ACCESS_LEVELS.flatMap((verb) =>
  SAMPLES[verb].split(' ').flatMap((name) => (name ? [{ verb, action: `s3:${name}` }] : [])),
);

/** The kinds of access that one action pattern gives: `s3:*` gives list, read, write and delete; `*` all. */
export function accessLevelsOf(pattern: string): AccessLevel[] {
  const [service = '', name = ''] = pattern === '*' ? ['*', '*'] : pattern.toLowerCase().split(':');
  const verbs = new Set<AccessLevel>();
  if (hasWildcard(name) || hasWildcard(service)) {
    for (const { verb, action } of SAMPLE_ACTIONS)
      if (matchesAction(`${service}:${name}`, action)) verbs.add(verb);
  }
  if (service === 's3' && verbs.size === 0) verbs.add(s3AccessLevel(name));
  if (matchesAction(`${service}:${name}`, 'kms:Decrypt')) verbs.add('decrypt');
  const onlyS3 = service === 's3';
  const onlyDecrypt = service === 'kms' && name === 'decrypt';
  if (!onlyS3 && !onlyDecrypt) verbs.add('other');
  return ACCESS_LEVELS.filter((verb) => verbs.has(verb));
}

/** AWS names S3's actions by what they do; what is none of these changes something. */
function s3AccessLevel(name: string): AccessLevel {
  if (name.startsWith('list')) return 'list';
  if (/^(get|head|describe|select)/.test(name)) return 'read';
  return name.startsWith('delete') ? 'delete' : 'write';
}
