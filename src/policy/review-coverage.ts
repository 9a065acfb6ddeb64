import { type AccessNeed, decryptNeeds, evaluateNeed, READ_LOGS, type RolePermissions } from './access-needs';
import type { Evaluation } from './evaluate';
import { type Finding, finding } from './finding';
import { coversAction } from './granted-access';
import { type PolicyDocument, statementsOf, toStringList } from './statement';
import { isNotGranted, obstaclesOf } from './why-not-allowed';
import { matchesPattern } from './wildcard';

/** What a policy is held against. */
export interface PolicyExpectation {
  /** The bucket's name; '' while it is not known. */
  bucket: string;
  /** The keys' beginning, '' for the whole bucket. */
  prefix: string;
  /** The admin says that the bucket is encrypted with KMS. */
  kmsEncrypted?: boolean;
}

/** Whether Logz.io can do to the bucket what it must, and decrypt what is in it. */
export function reviewCoverage(
  document: PolicyDocument,
  expected: PolicyExpectation,
  needs: readonly AccessNeed[] = READ_LOGS,
): Finding[] {
  const permissions = { policies: [{ name: '', document }], session: { now: Date.now() } };
  const findings = expected.kmsEncrypted ? reviewDecrypt(permissions, document, expected) : [];
  if (expected.bucket === '') return findings;
  for (const need of needs.filter(({ optional }) => !optional)) {
    const found = evaluateNeed(permissions, need, expected);
    findings.push(
      ...(isNotGranted(found) ? [missing(document, need, expected)] : []),
      ...obstacles(need, found),
    );
  }
  return findings;
}

/** One key that Logz.io may decrypt with will do: which one the bucket has, no page tells. */
function reviewDecrypt(
  permissions: RolePermissions,
  document: PolicyDocument,
  expected: PolicyExpectation,
): Finding[] {
  const found = decryptNeeds(document).map((need) => ({
    need,
    found: evaluateNeed(permissions, need, expected),
  }));
  if (found.some((each) => each.found.decision === 'allowed')) return [];
  const [first] = found;
  return first ? obstacles(first.need, first.found) : [finding('warn', 'kms_decrypt_missing')];
}

/** What stands in the way, though a statement gives the access. */
const obstacles = ({ action }: AccessNeed, found: Evaluation): Finding[] =>
  obstaclesOf(found).map(({ code, what }) => {
    if (code === 'policy_denies') return finding('warn', 'deny_blocks', action);
    return finding(
      'warn',
      code === 'policy_condition_never' ? 'condition_never' : 'condition_unknown',
      action,
      what,
    );
  });

/** No statement gives the access, or one does to a part of it. */
function missing(
  document: PolicyDocument,
  { action, on }: AccessNeed,
  { bucket, prefix }: PolicyExpectation,
): Finding {
  if (on === 'bucket') return finding('warn', 'list_bucket_missing', bucket);
  if (action === 's3:PutObject') return finding('warn', 'put_object_missing', bucket);
  const some = statementsOf(document)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap((statement) =>
      toStringList(statement.Resource).filter((each) => coversAction(statement, action, each)),
    )
    .filter((resource) => matchesPattern(`arn:aws:s3:::${bucket}/*`, resource));
  return some.length > 0
    ? finding('warn', 'get_object_partial', some.join(', '), `${bucket}/${prefix}`)
    : finding('warn', 'get_object_missing', bucket);
}
