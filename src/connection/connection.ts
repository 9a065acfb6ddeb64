import { placeOf, reviewGrammar } from '../policy/grammar';
import { findPlaceholders } from '../policy/placeholders';
import { type Policy, parsePolicy } from '../policy/policy';
import { fail, ok, type Problem, type Result } from '../policy/result';
import { type AccountId, parseAccountId } from './account-id';
import { type BucketName, parseBucketName } from './bucket';
import { cleanPastedText } from './clean-pasted-text';
import { type ExternalId, parseExternalId } from './external-id';
import type { FlowKind } from './flow-kind';
import { DEFAULT_PATTERNS, type NamePatterns, nameFrom, parsePolicyName, parseRoleName } from './iam-names';
import type { LogzRegion } from './logzio-region';
import { type Prefix, parsePrefix } from './prefix';

/**
 * What an admin (or the Logz.io page) entered, as it was entered: a detail that does not parse yet is kept,
 * so that no keystroke is lost. `policyName` and `roleName` are '' while the default name applies.
 */
export interface Details {
  accountId: string;
  externalId: string;
  bucket: string;
  prefix: string;
  policy: string;
  policyName: string;
  roleName: string;
}
export type DetailName = keyof Details;

export const EMPTY_DETAILS: Details = {
  accountId: '',
  externalId: '',
  bucket: '',
  prefix: '',
  policy: '',
  policyName: '',
  roleName: '',
};

/**
 * A role made for another bucket, to be used for this one too. `details` name it and its policy; `facts.policyArn` is set
 * while that policy is one that the companion may lead to.
 */
export interface Reuse {
  /** The connection that made the role. */
  fromId: string;
  roleArn: string;
  /** Logz.io's form takes an External ID, as forms before 2020 did. */
  takesExternalId?: boolean;
  /** The admin pressed for the role's External ID to be carried into that form. */
  carriesExternalId?: boolean;
  /** The policy as the role's page showed it last: what the bucket is added to. */
  policyBefore?: string;
}

/** What the pages showed. Steps are never stored: the next one follows from the page in front and from these. */
export interface Facts {
  /** AWS account that the role and policy are made in. */
  awsAccountId?: string;
  awsAccountAlias?: string;
  /** Origin and region of the admin's console tab: links keep to its session. */
  consoleOrigin?: string;
  consoleRegion?: string;
  /** The admin said that the bucket is in another account than the role. */
  bucketElsewhere?: boolean;
  /** The policy exists, and holds the bucket; when the companion first saw that (ms since epoch). */
  policySeenAt?: number;
  /** Its ARN, where the account is known. */
  policyArn?: string;
  /** The role exists under `roleName`; when the companion first saw that (ms since epoch). */
  roleSeenAt?: number;
  /** ARN read from the role's own page after it passed the check. */
  roleArn?: string;
  /** When the ARN was read back from Logz.io's form (ms since epoch). */
  arnDeliveredAt?: number;
  reuses?: Reuse;
  /** The admin began with the role: its wizard was open before the policy existed. `waiting`: and needs it now. */
  roleFirst?: 'begun' | 'waiting';
}

/** The facts with this Role ARN. Another one than before was not delivered yet. */
export function withRoleArn({ roleArn: before, arnDeliveredAt, ...facts }: Facts, roleArn: string): Facts {
  const delivered = before === roleArn && arnDeliveredAt !== undefined ? { arnDeliveredAt } : {};
  return { ...facts, ...delivered, roleArn };
}

/** One thing that the admin asked for by a press and that another page carries out. */
export interface PendingRequest {
  kind: 'check-role' | 'send-arn' | 'add-bucket';
  /** ms since epoch; a press is not carried out after it. */
  expiresAt: number;
}

/**
 * `draft`: being entered; `open`: in progress; `paused`: a day without a visit; `stopped`: the admin pressed **Stop**;
 * `finished`: Logz.io said that it connected, and nothing else makes it so.
 */
export type ConnectionStatus = 'draft' | 'open' | 'paused' | 'stopped' | 'finished';

/** Whether a connection came to an end: it leads nowhere until it is resumed, and its values go in time. */
export const isClosed = ({ status }: Pick<Connection, 'status'>): boolean =>
  status === 'stopped' || status === 'finished';

export interface Connection {
  id: string;
  /** What kind of connection it is. */
  flow: FlowKind;
  status: ConnectionStatus;
  region: LogzRegion;
  createdAt: number;
  visitedAt: number;
  /** When it was finished or stopped. */
  closedAt?: number;
  /** Since then only names, ARN, region and dates are left of it. */
  valuesRemovedAt?: number;
  /** It belongs to private windows: shown in those alone, and gone with the browser. */
  private?: true;
  details: Details;
  /** The policy was drafted by the companion, not given by Logz.io. */
  policyGenerated: boolean;
  /** Whether the bucket is encrypted with KMS, as the admin says; absent while it was not said. */
  kmsEncrypted?: boolean;
  facts: Facts;
  request?: PendingRequest;
}

/** Details that parsed: what may be written into AWS pages. */
export interface ReadyDetails {
  accountId: AccountId;
  externalId: ExternalId;
  bucket: BucketName;
  prefix: string;
  policy: Policy;
  policyName: string;
  roleName: string;
}

/** A name for the bucket as it parses (a pasted URL or ARN names one too). '' while it does not. */
function fromBucket(details: Details, kind: 'policy' | 'role', patterns: NamePatterns): string {
  const bucket = parseBucketName(details.bucket);
  return bucket.ok ? nameFrom(patterns, kind, bucket.value) : '';
}

/** The policy's name: the admin's own, or the one that the pattern makes. '' while neither is known. */
export const policyNameOf = (details: Details, patterns: NamePatterns): string =>
  cleanPastedText(details.policyName) || fromBucket(details, 'policy', patterns);

/** The role's name: the admin's own, or the one that the pattern makes. '' while neither is known. */
export const roleNameOf = (details: Details, patterns: NamePatterns): string =>
  cleanPastedText(details.roleName) || fromBucket(details, 'role', patterns);

/** Parses the policy and refuses what must never reach AWS, a placeholder, and what CreatePolicy would refuse. */
function parseFillablePolicy(text: string, { bucket }: Details): Result<Policy> {
  const parsed = parsePolicy(text);
  if (!parsed.ok) return parsed;
  const entered = parseBucketName(bucket);
  const [first] = findPlaceholders(parsed.value, entered.ok ? entered.value : '');
  if (first) return fail('policy_placeholder', first.text);
  const [refused] = reviewGrammar(parsed.value);
  return refused ? fail('policy_refused', placeOf(refused)) : parsed;
}

/**
 * Parses the prefix. One that begins with the bucket's own name is an address cut short, unless the policy names that very
 * path: `prefix_bucket` [the rest].
 */
function parsePrefixWithin(text: string, { bucket, policy }: Details): Result<Prefix> {
  const prefix = parsePrefix(text);
  const entered = parseBucketName(bucket);
  if (!prefix.ok || !entered.ok || !prefix.value.startsWith(`${entered.value}/`)) return prefix;
  const isMeant = policy.includes(`:::${entered.value}/${entered.value}/`);
  return isMeant
    ? prefix
    : fail('prefix_bucket', prefix.value.slice(entered.value.length).replace(/^\/+/, ''));
}

const PARSERS: { [D in DetailName]: (text: string, details: Details) => Result<unknown> } = {
  accountId: parseAccountId,
  externalId: parseExternalId,
  bucket: parseBucketName,
  prefix: parsePrefixWithin,
  policy: parseFillablePolicy,
  // A name that a pattern makes is always sound: which pattern makes it is no matter here.
  policyName: (_text, details) => parsePolicyName(policyNameOf(details, DEFAULT_PATTERNS)),
  roleName: (_text, details) => parseRoleName(roleNameOf(details, DEFAULT_PATTERNS)),
};

/**
 * The details with each value as it is meant: a bucket's address is its name, a pasted prefix has no quotes. What does not
 * parse stays as it was entered.
 */
export function meantDetails(details: Details): Details {
  const meant = (name: 'accountId' | 'externalId' | 'bucket' | 'prefix'): string => {
    const parsed = PARSERS[name](details[name], details);
    return parsed.ok ? String(parsed.value) : details[name];
  };
  return {
    ...details,
    accountId: meant('accountId'),
    externalId: meant('externalId'),
    bucket: meant('bucket'),
    prefix: meant('prefix'),
  };
}

/** The problem with one detail as it stands, or undefined when it can be used. */
export function problemOf(details: Details, name: DetailName): Problem | undefined {
  const result = PARSERS[name](details[name], details);
  return result.ok ? undefined : result.problem;
}

/** Every detail that cannot be used yet, with its problem. Empty when a connection can start. */
export function problemsOf(details: Details): Partial<Record<DetailName, Problem>> {
  const problems: Partial<Record<DetailName, Problem>> = {};
  for (const name of Object.keys(PARSERS) as DetailName[]) {
    const problem = problemOf(details, name);
    if (problem) problems[name] = problem;
  }
  return problems;
}

/** Parses all details at once; the problem of the first that does not parse otherwise. */
export function readyDetails(
  details: Details,
  patterns: NamePatterns = DEFAULT_PATTERNS,
): Result<ReadyDetails> {
  const accountId = parseAccountId(details.accountId);
  if (!accountId.ok) return accountId;
  const externalId = parseExternalId(details.externalId);
  if (!externalId.ok) return externalId;
  const bucket = parseBucketName(details.bucket);
  if (!bucket.ok) return bucket;
  const prefix = parsePrefixWithin(details.prefix, details);
  if (!prefix.ok) return prefix;
  const policy = parseFillablePolicy(details.policy, details);
  if (!policy.ok) return policy;
  const policyName = parsePolicyName(policyNameOf(details, patterns));
  if (!policyName.ok) return policyName;
  const roleName = parseRoleName(roleNameOf(details, patterns));
  if (!roleName.ok) return roleName;
  return ok({
    accountId: accountId.value,
    externalId: externalId.value,
    bucket: bucket.value,
    prefix: prefix.value,
    policy: policy.value,
    policyName: policyName.value,
    roleName: roleName.value,
  });
}
