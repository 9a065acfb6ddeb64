import fc from 'fast-check';

/** Where the engines must agree: as many cases as CI has time for, or as a full run asks for. */
export const RUNS = process.env.FULL ? 100_000 : 3000;
/** `SEED=7 npm test` tries others. */
export const PARAMETERS = {
  numRuns: RUNS,
  ...(process.env.SEED ? { seed: Number(process.env.SEED) } : { seed: 20_261_128 }),
};

export const LOGZIO = '111122223333';
export const CUSTOMER = '444455556666';
export const ID = 'logzio:aws:extid:0123456789abcdef0';
export const BUCKET = 'acme-logs';
export const ARN = `arn:aws:s3:::${BUCKET}`;
export const KEY = `arn:aws:kms:us-east-1:${CUSTOMER}:key/01234567-89ab-cdef-0123-456789abcdef`;
export const ROLE = `arn:aws:iam::${CUSTOMER}:role/logzio-acme-logs`;
/** The session that Logz.io works in. */
export const SESSION_ARN = `arn:aws:sts::${CUSTOMER}:assumed-role/logzio-acme-logs/session`;
export const NOW = Date.parse('2026-11-28T12:00:00Z');

export type Condition = Record<string, Record<string, unknown>>;

/** What differs from one request of Logz.io's to the next, and what no page shows. */
export interface World {
  ip: string;
  vpc: string | undefined;
  region: string;
  organization: string | undefined;
  tag: string | undefined;
  hasMfaKey: boolean;
  /** The object's key behind the prefix. */
  key: string;
  delimiter: string | undefined;
  /** Without a prefix, whether an empty one is sent. */
  sendsEmptyPrefix: boolean;
  hasBucketKey: boolean;
  isViaService: boolean;
  /** Who in Logz.io's account calls. */
  caller: string;
}

export const world: fc.Arbitrary<World> = fc.record({
  ip: fc.constantFrom('203.0.113.7', '10.1.2.3', '198.51.100.9'),
  vpc: fc.constantFrom(undefined, 'vpc-1', 'vpc-2'),
  region: fc.constantFrom('us-east-1', 'eu-west-1'),
  organization: fc.constantFrom(undefined, 'o-a1b2c3d4e5', 'o-other'),
  tag: fc.constantFrom(undefined, 'logs', 'x'),
  hasMfaKey: fc.boolean(),
  key: fc.constantFrom('a.gz', '444455556666/CloudTrail/a.json.gz', 'secret/a', '2026/11/28/a'),
  delimiter: fc.constantFrom(undefined, '/'),
  sendsEmptyPrefix: fc.boolean(),
  hasBucketKey: fc.boolean(),
  isViaService: fc.boolean(),
  caller: fc.constantFrom('role/fetcher', 'user/reader'),
});

/** What every request carries. */
const common = ({ ip, vpc, region }: World) => ({
  'aws:SecureTransport': 'true',
  'aws:CurrentTime': new Date(NOW).toISOString(),
  'aws:EpochTime': String(NOW / 1000),
  'aws:PrincipalIsAWSService': 'false',
  'aws:SourceIp': vpc ? undefined : ip,
  'aws:SourceVpc': vpc,
  'aws:RequestedRegion': region,
});

/** The context of Logz.io's call to assume the role. */
export const assumingContext = (at: World, externalId: string | undefined = ID) => ({
  ...common(at),
  'sts:ExternalId': externalId,
  'aws:PrincipalAccount': LOGZIO,
  'aws:PrincipalArn': `arn:aws:iam::${LOGZIO}:${at.caller}`,
  'aws:PrincipalType': at.caller.startsWith('user') ? 'User' : 'AssumedRole',
  'aws:PrincipalOrgID': at.organization && 'o-logzio',
  'aws:PrincipalOrgPaths': at.organization && ['o-logzio/r-1/ou-1/'],
  'aws:MultiFactorAuthPresent': at.hasMfaKey ? 'false' : undefined,
  'aws:ViaAWSService': 'false',
  'aws:PrincipalTag/team': at.tag,
  'sts:RoleSessionName': 'session',
});

const sessionContext = (at: World) => ({
  ...common(at),
  'aws:PrincipalAccount': CUSTOMER,
  'aws:PrincipalArn': ROLE,
  'aws:PrincipalType': 'AssumedRole',
  'aws:PrincipalOrgID': at.organization,
  'aws:MultiFactorAuthPresent': 'false',
  'aws:PrincipalTag/team': at.tag,
  'aws:ResourceAccount': CUSTOMER,
});

/** Everything that S3 could be told; the engine passes over what the action does not have. */
export const s3Context = (at: World, prefix: string) => ({
  ...sessionContext(at),
  'aws:ViaAWSService': 'false',
  's3:prefix': prefix === '' && !at.sendsEmptyPrefix ? undefined : prefix,
  's3:delimiter': at.delimiter,
  's3:max-keys': '1000',
  's3:ExistingObjectTag/team': at.tag,
  's3:ResourceAccount': CUSTOMER,
});

export const kmsContext = (at: World, prefix: string) => ({
  ...sessionContext(at),
  'aws:ViaAWSService': String(at.isViaService),
  'kms:ViaService': `s3.${at.region}.amazonaws.com`,
  'kms:CallerAccount': CUSTOMER,
  'kms:EncryptionContext:aws:s3:arn': at.hasBucketKey ? ARN : `${ARN}/${prefix}${at.key}`,
});
