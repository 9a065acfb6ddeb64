import { splitArn } from './arn';
import { type Finding, finding } from './finding';
import { coversAction } from './granted-access';
import { type Statement, toStringList } from './statement';
import { matchesAction, matchesPattern } from './wildcard';

/** What a policy is held against. */
export interface PolicyExpectation {
  /** The bucket's name; '' while it is not known. */
  bucket: string;
  /** The keys' beginning, '' for the whole bucket. */
  prefix: string;
  /** The admin says that the bucket is encrypted with KMS. */
  kmsEncrypted?: boolean;
}

/** Object keys are free text: a pattern that matches this one matches every key with the same beginning. */
const ANY_KEY = '\u0001any key\u0001';

/** Whether Logz.io can list the bucket, read its objects under the prefix, and decrypt them. */
export function reviewCoverage(
  statements: Statement[],
  allows: Statement[],
  { bucket, prefix, kmsEncrypted }: PolicyExpectation,
): Finding[] {
  const findings: Finding[] = [];
  if (kmsEncrypted && !allows.some(letsDecrypt)) findings.push(finding('warn', 'kms_decrypt_missing'));
  if (bucket === '') return findings;
  const bucketArn = `arn:aws:s3:::${bucket}`;
  const objects = `${bucketArn}/${prefix}`;
  // A prefix `logs` is mostly meant as the folder: a policy for `logs/*` serves it.
  const probes = [objects + ANY_KEY, `${objects.replace(/\/$/, '')}/${ANY_KEY}`];
  const allowed = (action: string, resource: string) =>
    allows.some((statement) => coversAction(statement, action, resource));
  if (!allowed('s3:ListBucket', bucketArn)) findings.push(finding('warn', 'list_bucket_missing', bucket));
  if (!probes.some((probe) => allowed('s3:GetObject', probe))) {
    const some = allows
      .flatMap((statement) =>
        toStringList(statement.Resource).filter((each) => coversAction(statement, 's3:GetObject', each)),
      )
      .filter((resource) => matchesPattern(`${bucketArn}/*`, resource));
    if (some.length > 0) {
      findings.push(finding('warn', 'get_object_partial', some.join(', '), `${bucket}/${prefix}`));
    } else findings.push(finding('warn', 'get_object_missing', bucket));
  }
  const denies = statements.filter((each) => each.Effect === 'Deny' && each.Condition === undefined);
  for (const [action, resource] of [
    ['s3:ListBucket', bucketArn],
    ['s3:GetObject', objects + ANY_KEY],
  ] as const) {
    if (denies.some((statement) => coversAction(statement, action, resource))) {
      findings.push(finding('warn', 'deny_blocks', action));
    }
  }
  return findings;
}

/** Whether a statement gives kms:Decrypt on some key. An alias gives nothing: KMS weighs the ARN of the key. */
function letsDecrypt(statement: Statement): boolean {
  const decrypts = (value: unknown) =>
    toStringList(value).some((pattern) => matchesAction(pattern, 'kms:Decrypt'));
  const acts =
    statement.NotAction === undefined ? decrypts(statement.Action) : !decrypts(statement.NotAction);
  return acts && (statement.NotResource !== undefined || toStringList(statement.Resource).some(mayBeKey));
}

function mayBeKey(resource: string): boolean {
  if (/^\*+$/.test(resource)) return true;
  const arn = splitArn(resource);
  return arn !== undefined && matchesPattern(arn.service, 'kms') && /^(key\/|[*?])/.test(arn.resource);
}
