import { ANY_TEXT, UNNAMED } from './pattern-match';

/**
 * What is known of a condition key in a request: every value that it may have there, parts of which may be `ANY_TEXT`.
 * undefined among them: the key may be absent.
 */
export type KeyValues = readonly (string | undefined)[];

/** What is known of a request, by condition key in lower case. */
export type RequestContext = (key: string) => KeyValues;

const ABSENT: KeyValues = [undefined];
const PRESENT: KeyValues = [ANY_TEXT];
const UNKNOWN: KeyValues = [ANY_TEXT, undefined];

/** Of an organization that no policy of the admin names: the caller's is not theirs. */
const ANOTHER_ORGANIZATION = `o-${UNNAMED}`;

/** What holds for every request of Logz.io's: over TLS, now, by a principal (not a service on its own behalf), from where we do not know. */
function common(now: number): Record<string, KeyValues> {
  return {
    'aws:securetransport': ['true'],
    'aws:currenttime': [new Date(now).toISOString()],
    'aws:epochtime': [String(Math.floor(now / 1000))],
    'aws:principalisawsservice': ['false'],
    'aws:principalservicename': ABSENT,
    'aws:principalservicenameslist': ABSENT,
    'aws:sourceaccount': ABSENT,
    'aws:sourcearn': ABSENT,
    'aws:sourceowner': ABSENT,
    'aws:sourceorgid': ABSENT,
    'aws:sourceorgpaths': ABSENT,
    'aws:multifactorauthage': ABSENT,
    'aws:viaawsservice': ['false'],
    'aws:calledvia': ABSENT,
    'aws:calledviafirst': ABSENT,
    'aws:calledvialast': ABSENT,
    'aws:userid': PRESENT,
    'aws:requestedregion': PRESENT,
    'aws:useragent': PRESENT,
  };
}

/** Reads a table; a key of another service or of an identity provider is in no request of Logz.io's. */
function contextOf(table: Record<string, KeyValues>, services: RegExp): RequestContext {
  return (key) => {
    const known = Object.hasOwn(table, key) ? table[key] : undefined;
    if (known) return known;
    return services.test(key) ? UNKNOWN : ABSENT;
  };
}

/** Who asks to assume the role: an account (12 digits), and what it sends. `now` is in ms since epoch. */
export interface Assuming {
  accountId: string;
  /** The external ID sent, parts of which may be `ANY_TEXT`; undefined: none. */
  externalId: string | undefined;
  now: number;
}

/** sts:AssumeRole by a caller of an account and organization that are not the admin's, without MFA. */
export function assumeRoleContext({ accountId, externalId, now }: Assuming): RequestContext {
  const table: Record<string, KeyValues> = {
    ...common(now),
    'sts:externalid': [externalId],
    // Keys of a user carry no such key, those of a session say false.
    'aws:multifactorauthpresent': ['false', undefined],
    'aws:principalaccount': [accountId],
    'aws:principalarn': [`arn:aws:iam::${accountId}:${ANY_TEXT}`],
    'aws:principaltype': ['User', 'AssumedRole'],
    'aws:principalorgid': [ANOTHER_ORGANIZATION, undefined],
    'aws:principalorgpaths': [`${ANOTHER_ORGANIZATION}/${ANY_TEXT}`, undefined],
    'aws:principalorgmasteraccountid': [UNNAMED, undefined],
    'aws:resourceaccount': PRESENT,
    'sts:rolesessionname': PRESENT,
  };
  return contextOf(table, /^(aws|sts|iam):|^(ec2:sourceinstancearn|lambda:sourcefunctionarn)$/);
}

/** The role at work: on what, in which account (12 digits, or undefined while the role's ARN is not known). */
export interface RoleSession {
  roleArn?: string;
  accountId?: string;
  now: number;
}

/** A request of the session that Logz.io works in: by the role, in the admin's own account, assumed without MFA. */
function sessionTable({ roleArn, accountId, now }: RoleSession): Record<string, KeyValues> {
  return {
    ...common(now),
    'aws:multifactorauthpresent': ['false'],
    'aws:principalaccount': [accountId ?? ANY_TEXT],
    'aws:principalarn': [roleArn ?? `arn:aws:iam::${accountId ?? ANY_TEXT}:role/${ANY_TEXT}`],
    'aws:principaltype': ['AssumedRole'],
    'aws:username': ABSENT,
    'aws:resourceaccount': PRESENT,
  };
}

/** Headers of uploads: which ones Logz.io sends, nobody outside knows. */
const OF_UPLOADS = /^s3:(x-amz-|object-lock-)/;
/** Of access points and of other requests: Logz.io goes by the bucket's name. */
const OF_OTHER_REQUESTS = /^s3:(dataaccesspoint|accesspoint|locationconstraint|versionid$|inventory)/;

/** Listing the bucket under a prefix ('' for all: sent empty or not at all), which may be sent as a folder. */
export function listContext(session: RoleSession, prefix: string): RequestContext {
  const sent = prefix === '' ? ['', undefined] : prefix.endsWith('/') ? [prefix] : [prefix, `${prefix}/`];
  return s3Context(session, { 's3:prefix': sent });
}

/** What a request for an object lacks: the keys of listing. */
const NOT_LISTING = { 's3:prefix': ABSENT, 's3:delimiter': ABSENT, 's3:max-keys': ABSENT };

/** Reading an object. */
export const objectContext = (session: RoleSession): RequestContext => s3Context(session, NOT_LISTING);

/** Writing an object. */
export const uploadContext = (session: RoleSession): RequestContext => s3Context(session, NOT_LISTING, true);

function s3Context(session: RoleSession, more: Record<string, KeyValues>, isUpload = false): RequestContext {
  const known = contextOf({ ...sessionTable(session), 's3:resourceaccount': PRESENT, ...more }, /^(aws|s3):/);
  const isOfOthers = (key: string) => OF_OTHER_REQUESTS.test(key) || (!isUpload && OF_UPLOADS.test(key));
  return (key) => (isOfOthers(key) && !Object.hasOwn(more, key) ? ABSENT : known(key));
}

/**
 * Decrypting an object's key, which S3 asks of KMS in the role's name. The encryption context is the object's ARN, or
 * the bucket's where the bucket has a bucket key (S3 user guide, bucket keys). The key is in the bucket's Region.
 */
export function decryptContext(
  session: RoleSession,
  bucket: string,
  prefix: string,
  keyRegion = '',
): RequestContext {
  const region = /^[a-z\d-]+$/.test(keyRegion) ? keyRegion : ANY_TEXT;
  const arn = `arn:aws:s3:::${bucket === '' ? ANY_TEXT : bucket}`;
  return contextOf(
    {
      ...sessionTable(session),
      'aws:viaawsservice': UNKNOWN,
      'aws:calledvia': UNKNOWN,
      'aws:calledviafirst': UNKNOWN,
      'aws:calledvialast': UNKNOWN,
      'kms:viaservice': [`s3.${region}.amazonaws.com`],
      'kms:calleraccount': [session.accountId ?? ANY_TEXT],
      'kms:encryptioncontext:aws:s3:arn': [`${arn}/${prefix}${ANY_TEXT}`, arn],
      'kms:encryptioncontextkeys': ['aws:s3:arn'],
      'kms:encryptionalgorithm': ['SYMMETRIC_DEFAULT'],
    },
    /^(aws|kms):/,
  );
}

/** Any other request of the session: of what is special to its service nothing is known. */
export const otherContext = (session: RoleSession): RequestContext => contextOf(sessionTable(session), /:/);
