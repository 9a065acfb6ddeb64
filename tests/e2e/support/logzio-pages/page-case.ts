/** What must be read from a page: values, and the inputs by their `data-is`. Left out: nothing may be read. */
export interface Reads {
  accountId?: string | 'several';
  externalId?: string | 'several';
  /** The admin is asked to enter the External ID. */
  entersExternalId?: true;
  inputs?: ('bucket' | 'prefix' | 'roleArn')[];
  /** Those of them that nobody can write to. */
  readOnly?: 'roleArn'[];
  policy?: 'shown' | 'several' | `for ${string}`;
}

/** A page that nobody has seen, and exactly what the reader must make of it. */
export interface PageCase {
  name: string;
  html: string;
  hash?: string;
  reads: Reads | 'none' | 'several';
}

export const ACCOUNT = '406095609952';
export const EXTERNAL_ID = 'logzio:aws:extid:0a1b2c3d4e5f60718';
export const BUCKET = 'acme-app-logs';
const ALL = ['bucket', 'prefix', 'roleArn'] as const;

/** All that there is to read. */
export const whole = (but: Reads = {}): Reads => ({
  accountId: ACCOUNT,
  externalId: EXTERNAL_ID,
  inputs: [...ALL],
  ...but,
});

/** Fields for the admin, marked up in the plainest way. */
export const fields = (bucket = BUCKET) => `
  <div><label for="b">S3 bucket name</label><input id="b" data-is="bucket" value="${bucket}"></div>
  <div><label for="p">Prefix</label><input id="p" data-is="prefix"></div>
  <div><label for="r">Role ARN</label><input id="r" data-is="roleArn"></div>
  <button>Save</button>`;

/** A form: the details in the markup under test, then the plain fields. */
export const form = (details: string, rest = fields()) =>
  `<main><h1>S3 Bucket</h1><section><div class="form"><h3>Authenticate with a role</h3>${details}${rest}</div></section></main>`;

/** Account ID and External ID, each through the same markup. */
export const pair = (field: (label: string, value: string) => string) =>
  field('Account ID', ACCOUNT) + field('External ID', EXTERNAL_ID);

export const policyFor = (bucket: string, action = 's3:GetObject') =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: [action], Resource: [`arn:aws:s3:::${bucket}/*`] }],
    },
    null,
    2,
  );
