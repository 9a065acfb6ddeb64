import fc from 'fast-check';
import type { PolicyDocument, Statement } from '../../src/policy/statement';
import { ARN, type Condition, CUSTOMER, ID, KEY, LOGZIO, ROLE } from './support';

const some = <T>(...values: [T, ...T[]]) => fc.constantFrom(...values);
const oneOrMany = (one: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary: one }, fc.uniqueArray(one, { minLength: 1, maxLength: 3 }));

const operators = {
  text: ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase'],
  arn: ['ArnLike', 'ArnEquals', 'ArnNotLike', 'ArnNotEquals'],
  boolean: ['Bool'],
  address: ['IpAddress', 'NotIpAddress'],
  date: ['DateLessThan', 'DateGreaterThan', 'DateGreaterThanEquals'],
  number: ['NumericLessThan', 'NumericGreaterThanEquals', 'NumericEquals', 'NumericNotEquals'],
};

/** Keys with values that are written for them, by the kind of operator. */
type Table = [keyof typeof operators, string, string[]][];

const EVERYWHERE: Table = [
  ['boolean', 'aws:SecureTransport', ['true', 'false']],
  ['boolean', 'aws:MultiFactorAuthPresent', ['true', 'false']],
  ['boolean', 'aws:PrincipalIsAWSService', ['true', 'false']],
  ['boolean', 'aws:ViaAWSService', ['true', 'false']],
  ['number', 'aws:MultiFactorAuthAge', ['3600']],
  ['address', 'aws:SourceIp', ['203.0.113.0/24', '10.0.0.0/8']],
  ['text', 'aws:SourceVpc', ['vpc-1', 'vpc-*']],
  ['text', 'aws:SourceAccount', [CUSTOMER, LOGZIO, '*']],
  ['arn', 'aws:SourceArn', [`${ARN}`, 'arn:aws:s3:::*']],
  ['text', 'aws:PrincipalOrgID', ['o-a1b2c3d4e5', 'o-*']],
  ['text', 'aws:PrincipalAccount', [CUSTOMER, LOGZIO, '*', '555566667777']],
  ['text', 'aws:PrincipalType', ['AssumedRole', 'User', 'Account']],
  ['text', 'aws:PrincipalTag/team', ['logs', 'x*']],
  ['text', 'aws:RequestedRegion', ['us-east-1', 'eu-*', '*']],
  ['date', 'aws:CurrentTime', ['2025-01-01T00:00:00Z', '2030-01-01T00:00:00Z']],
  ['number', 'aws:EpochTime', ['1700000000', '1900000000']],
];

const IN_SESSION: Table = [
  ...EVERYWHERE,
  ['text', 's3:prefix', ['AWSLogs/*', 'AWSLogs/', '', 'other/*', '*']],
  ['text', 's3:delimiter', ['/', '']],
  ['text', 's3:ExistingObjectTag/team', ['logs', '*']],
  ['text', 's3:x-amz-acl', ['private', 'bucket-owner-full-control']],
  ['number', 's3:max-keys', ['10', '100000']],
  ['arn', 'aws:PrincipalArn', [ROLE, `arn:aws:iam::${CUSTOMER}:role/*`, `arn:aws:iam::${LOGZIO}:*`]],
  ['text', 'aws:PrincipalArn', [ROLE, `arn:aws:iam::*:role/log?io-*`]],
  ['text', 'kms:ViaService', ['s3.us-east-1.amazonaws.com', 's3.*.amazonaws.com', 'ec2.*']],
  ['text', 'kms:EncryptionContext:aws:s3:arn', [`${ARN}/*`, ARN, `${ARN}*`, 'arn:aws:s3:::x/*']],
  ['text', 'kms:CallerAccount', [CUSTOMER, LOGZIO]],
  ['text', 'aws:username', ['*', 'x']],
];

const IN_TRUST: Table = [
  ...EVERYWHERE,
  [
    'text',
    'sts:ExternalId',
    [ID, 'logzio:aws:extid:*', '*', `${ID} `, ID.toUpperCase(), 'acme-Logz.io', `\${aws:PrincipalAccount}`],
  ],
  ['text', 'sts:ExternalId', [ID, ID, ID]],
  [
    'arn',
    'aws:PrincipalArn',
    [`arn:aws:iam::${LOGZIO}:role/fetcher`, `arn:aws:iam::${LOGZIO}:*`, 'arn:aws:iam::*:user/*'],
  ],
  ['text', 'aws:PrincipalOrgPaths', ['o-a1b2c3d4e5/*', 'o-*/r-*']],
  ['text', 'token.actions.githubusercontent.com:aud', ['sts.amazonaws.com']],
  ['text', 'sts:RoleSessionName', ['session', 'x*']],
];

/** Keys that hold several values have an operator with a set prefix: without one IAM never matches them. */
const MANY_VALUES = /OrgPaths$/;

function test(table: Table): fc.Arbitrary<Condition> {
  return fc.constantFrom(...table).chain(([kind, key, values]) =>
    fc
      .record({
        name: fc.constantFrom(...operators[kind], 'Null'),
        set: some('', '', '', '', 'ForAnyValue:', 'ForAllValues:'),
        ifExists: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
        values: oneOrMany(fc.constantFrom(...values)),
        isAbsent: some('true', 'false'),
        lower: fc.boolean(),
      })
      .map(({ name, set, ifExists, values: given, isAbsent, lower }) => {
        const written = lower ? key.toLowerCase() : key;
        if (name === 'Null') return { Null: { [written]: isAbsent } };
        const prefix = set === '' && MANY_VALUES.test(key) ? 'ForAnyValue:' : set;
        // What IfExists means to a key that any value of is asked for is written nowhere.
        return {
          [`${prefix}${name}${ifExists && prefix !== 'ForAnyValue:' ? 'IfExists' : ''}`]: {
            [written]: given,
          },
        };
      }),
  );
}

const conditionOf = (table: Table, most: number) =>
  fc.array(test(table), { maxLength: most }).map((tests) => Object.assign({}, ...tests) as Condition);

const withCondition = (statement: Statement, Condition: Condition): Statement =>
  Object.keys(Condition).length > 0 ? { ...statement, Condition } : statement;

const action = some(
  's3:GetObject',
  's3:ListBucket',
  's3:Get*',
  's3:List*',
  's3:*',
  '*',
  'S3:getobject',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:?etObject',
  's3:PutObject',
  's3:Put*',
  'kms:Decrypt',
  'kms:*',
  'KMS:De*',
  'ec2:*',
);
const resource = some(
  ARN,
  `${ARN}/*`,
  `${ARN}*`,
  '*',
  'arn:aws:s3:::*',
  `${ARN}/AWSLogs/*`,
  `${ARN}/other/*`,
  `${ARN}/AWSLogs/secret/*`,
  `arn:aws:s3:::acme-?ogs/*`,
  'arn:aws:s3:::other',
  `arn:aws:s3:::other/*`,
  `${ARN}/\${aws:PrincipalAccount}/*`,
  `${ARN}/\${aws:username}/*`,
  `${ARN}/\${aws:PrincipalTag/team, 'AWSLogs'}/*`,
  KEY,
  KEY.replace(/[^/]*$/, '*'),
  `arn:aws:kms:*:${CUSTOMER}:key/*`,
  KEY.replace(/key.*/, 'alias/x'),
);

const statement: fc.Arbitrary<Statement> = fc
  .record({
    Effect: some('Allow', 'Allow', 'Allow', 'Deny'),
    actions: oneOrMany(action),
    isNotAction: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    resources: oneOrMany(resource),
    isNotResource: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    condition: fc.oneof(fc.constant({}), { weight: 2, arbitrary: conditionOf(IN_SESSION, 2) }),
  })
  .map(({ Effect, actions, isNotAction, resources, isNotResource, condition }) =>
    withCondition(
      {
        Effect,
        ...(isNotAction ? { NotAction: actions } : { Action: actions }),
        ...(isNotResource ? { NotResource: resources } : { Resource: resources }),
      },
      condition,
    ),
  );

/** What Logz.io publishes, or nearly, at times under a condition. */
const right: fc.Arbitrary<Statement[]> = fc
  .tuple(
    some<Statement[]>(
      [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [ARN] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [`${ARN}/*`] },
      ],
      [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: [ARN, `${ARN}/AWSLogs/*`] }],
      [{ Effect: 'Allow', Action: ['s3:Get*', 's3:List*', 'kms:Decrypt'], Resource: '*' }],
    ),
    conditionOf(IN_SESSION, 1),
  )
  .map(([statements, condition]) => statements.map((each) => withCondition(each, condition)));

const document = (Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });

/** Role policies that could be: the published ones, alone, beside others, or others alone. */
export const policies: fc.Arbitrary<PolicyDocument[]> = fc
  .tuple(
    fc.option(right, { freq: 2, nil: undefined }),
    fc.array(fc.array(statement, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  )
  .map(([published, more]) => [...(published ? [published] : []), ...more].map(document))
  .filter((list) => list.length > 0);

export const boundary: fc.Arbitrary<PolicyDocument | undefined> = fc.option(
  fc.array(statement, { minLength: 1, maxLength: 2 }).map(document),
  { freq: 3, nil: undefined },
);
/** Most roles have none. */
export const rareBoundary = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, boundary);

const principal = oneOrMany(
  some(
    LOGZIO,
    `arn:aws:iam::${LOGZIO}:root`,
    `arn:aws:iam::${LOGZIO}:root`,
    `arn:aws:iam::${LOGZIO}:role/fetcher`,
    CUSTOMER,
    '*',
    `arn:aws:iam::555566667777:root`,
  ),
).map((AWS) => ({ AWS }) as Statement['Principal']);

const trustStatement: fc.Arbitrary<Statement> = fc
  .record({
    Effect: some('Allow', 'Allow', 'Allow', 'Deny'),
    principal: fc.oneof(
      { weight: 9, arbitrary: principal },
      some<Statement['Principal']>('*', { Service: 's3.amazonaws.com' }),
    ),
    Action: some<string | string[]>(
      'sts:AssumeRole',
      'sts:AssumeRole',
      'sts:*',
      ['sts:AssumeRole', 'sts:TagSession'],
      'sts:TagSession',
      'STS:assumerole',
    ),
    binds: fc.boolean(),
    condition: conditionOf(IN_TRUST, 2),
  })
  .map(({ Effect, principal: Principal, Action, binds, condition }) => {
    const bound = binds && Effect === 'Allow' ? { StringEquals: { 'sts:ExternalId': ID } } : {};
    return withCondition({ Effect, ...(Principal ? { Principal } : {}), Action }, { ...bound, ...condition });
  });

export const trustPolicy: fc.Arbitrary<PolicyDocument> = fc
  .array(trustStatement, { minLength: 1, maxLength: 3 })
  .map(document);

export const prefix = some('', 'AWSLogs/', 'AWSLogs/444455556666/', 'logs');

/** What stands beside the published statements in roles that are right, and in some that are not. */
const beside = some<Statement>(
  { Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: ARN },
  { Effect: 'Allow', Action: ['s3:GetObjectVersion', 's3:GetObjectTagging'], Resource: `${ARN}/*` },
  { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
  { Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY },
  { Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
  { Effect: 'Deny', Action: ['s3:Put*', 's3:Delete*'], Resource: '*' },
  { Effect: 'Deny', NotAction: ['s3:Get*', 's3:List*'], Resource: '*' },
  { Effect: 'Deny', Action: '*', NotResource: [ARN, `${ARN}/*`] },
  { Effect: 'Deny', Action: 's3:GetObject', Resource: `${ARN}/secret/*` },
  {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
  },
  { Effect: 'Allow', Action: 's3:*', Resource: [ARN, `${ARN}/*`] },
  { Effect: 'Allow', Action: 's3:PutObject', Resource: `${ARN}/*` },
  { Effect: 'Allow', Action: 's3:DeleteObject*', Resource: '*' },
  { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' },
  { Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' },
  { Effect: 'Allow', Action: '*', Resource: '*' },
);

/** The published statements in the forms that people give them, some of them spoiled. */
export const nearlyRight: fc.Arbitrary<PolicyDocument[]> = fc
  .record({
    list: some('s3:ListBucket', 's3:List*', 'S3:listbucket'),
    get: some('s3:GetObject', 's3:GetObject*', 's3:Get*'),
    resource: some(`${ARN}/*`, `${ARN}*`, `${ARN}/AWSLogs/*`),
    isOne: fc.boolean(),
    isSplit: fc.boolean(),
    condition: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, conditionOf(IN_SESSION, 1)),
    more: fc.array(beside, { maxLength: 2 }),
  })
  .map(({ list, get, resource, isOne, isSplit, condition, more }) => {
    const statements = isOne
      ? [withCondition({ Effect: 'Allow', Action: [get, list], Resource: [ARN, resource] }, condition)]
      : [
          { Effect: 'Allow', Action: list, Resource: ARN },
          withCondition({ Effect: 'Allow', Action: get, Resource: resource }, condition),
        ];
    const [first, ...rest] = [...statements, ...more];
    return (isSplit && first && rest.length > 0 ? [[first], rest] : [[...statements, ...more]]).map(document);
  });

/** Trust that is nearly what Logz.io asks for. */
export const nearlyRightTrust: fc.Arbitrary<PolicyDocument> = fc
  .record({
    principal: some<Statement['Principal']>(
      { AWS: LOGZIO },
      { AWS: `arn:aws:iam::${LOGZIO}:root` },
      { AWS: [LOGZIO, CUSTOMER] },
      '*',
    ),
    condition: some<Condition>(
      { StringEquals: { 'sts:ExternalId': ID } },
      { StringEquals: { 'STS:externalid': [ID, 'acme'] } },
      { StringLike: { 'sts:ExternalId': ID } },
      { StringLike: { 'sts:ExternalId': `${ID.slice(0, -2)}*` } },
      { StringEqualsIfExists: { 'sts:ExternalId': ID } },
      { StringEquals: { 'sts:ExternalId': ID, 'aws:PrincipalAccount': LOGZIO } },
    ),
    more: conditionOf(IN_TRUST, 1),
    guard: some<Statement[]>(
      [],
      [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'sts:*',
          Condition: { StringNotEquals: { 'sts:ExternalId': ID } },
        },
      ],
      [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'sts:AssumeRole',
          Condition: { StringNotEquals: { 'aws:PrincipalAccount': LOGZIO } },
        },
      ],
    ),
    hasMore: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  })
  .map(({ principal: Principal, condition, more, guard, hasMore }) =>
    document([
      withCondition(
        { Effect: 'Allow', ...(Principal ? { Principal } : {}), Action: 'sts:AssumeRole' },
        hasMore ? { ...more, ...condition } : condition,
      ),
      ...guard,
    ]),
  );
