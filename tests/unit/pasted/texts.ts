import { generatePolicy } from '../../../src/policy/minimal-policy';
import { buildTrustPolicy } from '../../../src/policy/trust-policy';

export const ACCOUNT = '406095609952';
export const OWN = '111122223333';
export const EXTERNAL_ID = 'logzio:aws:extid:2ef0a7b1c3d54e6f8';
export const BUCKET = 'acme-app-logs';
export const POLICY = generatePolicy(BUCKET).text;
export const SAMPLE = POLICY.replaceAll(BUCKET, '<BUCKET_NAME>');
export const TRUST = buildTrustPolicy({ accountId: ACCOUNT, externalId: EXTERNAL_ID });

/** What is expected of a text: a value, the values to choose from, or nothing. */
export type Expected = Partial<
  Record<'accountId' | 'externalId' | 'bucket' | 'prefix' | 'policy' | 'region', string | string[]>
>;
const ALL: Expected = { accountId: ACCOUNT, externalId: EXTERNAL_ID, bucket: BUCKET };

/** Texts as people paste them, and what each gives. What is not named is not found. */
export const TEXTS: [name: string, text: string, expected: Expected][] = [
  [
    'a copy of the whole form, whose fields leave no text, with documentation around it',
    `Integrations\nS3 Bucket\n+ Add a bucket\nAuthenticate with a role\nAccount ID\n\n${ACCOUNT}\n\nCopy\nExternal ID\n\n${EXTERNAL_ID}\nCopy\n*S3 bucket name\nPrefix\nGet the role policy\n${POLICY}\nCopy\nRole ARN\nSave\nBefore you begin, you’ll need: s3:ListBucket and s3:GetObject permissions\n${SAMPLE}\n`,
    { ...ALL, policy: POLICY },
  ],
  [
    'a ticket',
    `Hi team,\n\nplease set up the role for Logz.io:\n\n* Account ID: 4060-9560-9952\n* External ID: \`${EXTERNAL_ID}\`\n* Bucket: ${BUCKET}\n* Prefix: AWSLogs/111122223333/\n\nThanks, Jo (ext. 123456789012)`,
    { ...ALL, prefix: 'AWSLogs/111122223333/' },
  ],
  [
    'a quoted mail with a policy in it',
    `On Monday Jo wrote:\n> Account ID = ${ACCOUNT}\n> External ID = ${EXTERNAL_ID}.\n> S3 bucket name = "${BUCKET}"\n> Region = us-east-1\n\nThe app: https://app-eu.logz.io/#/dashboard/integrations/AWS-S3-Bucket\n\n\`\`\`json\n${POLICY}\n\`\`\``,
    { ...ALL, policy: POLICY, region: 'eu' },
  ],
  [
    'a chat in one line',
    `acct ${ACCOUNT}, ext ${EXTERNAL_ID}, s3://${BUCKET}/app/ thx!`,
    { ...ALL, prefix: 'app/' },
  ],
  [
    'JSON',
    JSON.stringify({ accountId: ACCOUNT, externalId: EXTERNAL_ID, bucketName: BUCKET, prefix: '' }),
    ALL,
  ],
  [
    'YAML',
    `account_id: "${ACCOUNT}"\nexternal_id: ${EXTERNAL_ID}\ns3_bucket_name: ${BUCKET}\nprefix: logs/`,
    { ...ALL, prefix: 'logs/' },
  ],
  [
    'a table of Markdown',
    `| Account ID | ${ACCOUNT} |\n| External ID | ${EXTERNAL_ID} |\n| S3 bucket name | ${BUCKET} |`,
    ALL,
  ],
  [
    'cells of a spreadsheet',
    `Account ID\t${ACCOUNT}\nExternal ID\t${EXTERNAL_ID}\nS3 bucket name\t${BUCKET}\nPrefix\t`,
    ALL,
  ],
  [
    'a header row over its values',
    `Account ID\tExternal ID\tBucket\n${ACCOUNT}\t${EXTERNAL_ID}\t${BUCKET}`,
    { accountId: ACCOUNT, externalId: EXTERNAL_ID },
  ],
  ['trust policy and role policy', `Trust:\n${TRUST}\nPermissions:\n${POLICY}`, { ...ALL, policy: POLICY }],
  [
    'what a chat put zero-width spaces into',
    `External ID: logzio:aws:\u200bextid:2ef0a7b1\u200bc3d54e6f8\u2060`,
    { externalId: EXTERNAL_ID },
  ],
  [
    'an Account ID of Logz.io that is not the published one',
    `Logz.io account ID: ${OWN}`,
    { accountId: OWN },
  ],
  // What is not to be guessed.
  [
    'twelve digits that nothing names',
    `Call 123456789012 about ${EXTERNAL_ID}`,
    { accountId: ['123456789012'], externalId: EXTERNAL_ID },
  ],
  [
    'the own account beside Logz.io’s',
    `Our AWS account: ${OWN}\nLogz.io Account ID: ${ACCOUNT}`,
    { accountId: [OWN, ACCOUNT] },
  ],
  ['the account of a role’s ARN', `Role ARN: arn:aws:iam::${OWN}:role/logzio`, {}],
  [
    'two External IDs',
    `old ${EXTERNAL_ID}\nnew logzio:aws:extid:99aabbccddeeff001`,
    { externalId: [EXTERNAL_ID, 'logzio:aws:extid:99aabbccddeeff001'] },
  ],
  ['an External ID that was cut off', 'External ID: logzio:aws:extid:2ef0a7…', {}],
  ['an External ID that ends in three full stops', 'External ID: logzio:aws:extid:2ef0a7...', {}],
  ['an External ID that is masked', 'External ID: logzio:aws:extid:2ef0****', {}],
  ['an External ID that a mail broke', 'External ID: logzio:aws:extid:2ef0a7b1=\r\nc3d54e6f8', {}],
  ['an External ID of the admin’s own', 'External ID: acme-logs-2019', { externalId: ['acme-logs-2019'] }],
  ['words in place of values', 'External ID: tbd\nBucket: see below\nPrefix: none\nAccount ID: n/a', {}],
  ['a placeholder', 'Bucket: <BUCKET_NAME>\narn:aws:s3:::your-bucket-name/*\nExternal ID: <EXTERNAL_ID>', {}],
  ['two buckets', `Bucket: acme-a\nand s3://acme-b/`, { bucket: ['acme-a', 'acme-b'] }],
  ['a pattern for many buckets', 'arn:aws:s3:::acme-*/*', {}],
  ['a prefix that is no path', 'Prefix: logs', { prefix: ['logs'] }],
  ['an object’s address', `s3://${BUCKET}/app/file.gz`, { bucket: BUCKET }],
  [
    'two policies',
    `${POLICY}\n${POLICY.replaceAll(BUCKET, 'acme-b')}`,
    { bucket: [BUCKET, 'acme-b'], policy: [POLICY, POLICY.replaceAll(BUCKET, 'acme-b')] },
  ],
  ['a sample alone', SAMPLE, { policy: SAMPLE }],
  ['two regions', 'app-eu.logz.io or app.logz.io?', { region: ['eu', 'us'] }],
  [
    'hosts that look like Logz.io’s',
    'https://app.logz.io.evil.example https://my-app.logz.io.example docs.logz.io app-nl.logz.io',
    {},
  ],
  ['a trust policy alone', TRUST, { accountId: ACCOUNT, externalId: EXTERNAL_ID }],
  ['nothing', 'Good morning.', {}],
];
