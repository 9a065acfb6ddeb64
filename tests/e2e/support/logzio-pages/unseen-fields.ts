import { ACCOUNT, BUCKET, EXTERNAL_ID, form, type PageCase, pair, whole } from './page-case';

const details = pair((label, value) => `<div class="f"><p>${label}</p><div>${value}</div></div>`);
const inputs = {
  bucket: `<input data-is="bucket" value="${BUCKET}">`,
  prefix: '<input data-is="prefix">',
  roleArn: '<input data-is="roleArn">',
};
const field = (label: string, control: string) => `<div class="f"><p>${label}</p><div>${control}</div></div>`;
const named = (bucket: string, prefix: string, roleArn: string) =>
  field(bucket, inputs.bucket) + field(prefix, inputs.prefix) + field(roleArn, inputs.roleArn);
const arnCalled = (label: string) => named('S3 bucket name', 'Prefix', label);
const save = '<button>Save</button>';
const bucketOnly = whole({ inputs: ['bucket', 'prefix'] });

/** Words and controls for the fields. */
const found: Record<string, string> = {
  'ARN alone': arnCalled('ARN'),
  'Role ARN*': arnCalled('Role ARN*'),
  'IAM role ARN': arnCalled('IAM role ARN'),
  'Paste the role ARN': arnCalled('Paste the role ARN'),
  'ARN of the role': arnCalled('ARN of the role'),
  'AWS IAM Role ARN (required)': arnCalled('AWS IAM Role ARN (required)'),
  'Amazon Resource Name': arnCalled('Role Amazon Resource Name (ARN)'),
  'Enter your role ARN here': arnCalled('Enter your role ARN here'),
  'Bucket and Folder': named('Bucket', 'Prefix (optional)', 'Role ARN'),
  'Bucket name and Path prefix': named('Bucket name *', 'Path prefix', 'Role ARN'),
  'Name of the S3 bucket': named('Name of the S3 bucket', 'S3 prefix', 'Role ARN'),
  'AWS S3 bucket name': named('AWS S3 bucket name:', 'Object prefix', 'Role ARN:'),
  'numbered labels': named('1. S3 bucket name', '2. Prefix', '3. Role ARN'),
  'a textarea for the ARN':
    field('S3 bucket name', inputs.bucket) +
    field('Prefix', inputs.prefix) +
    field('Role ARN', '<textarea data-is="roleArn" rows="1"></textarea>'),
  'a combobox for the bucket':
    field(
      'S3 bucket name',
      `<div role="presentation"><input role="combobox" aria-expanded="false" aria-autocomplete="list" data-is="bucket" value="${BUCKET}"></div>`,
    ) +
    field('Prefix', inputs.prefix) +
    field('Role ARN', inputs.roleArn),
  'a region between the fields':
    field('S3 bucket name', inputs.bucket) +
    field('AWS region', '<select><option>US_EAST_1</option><option>EU_WEST_1</option></select>') +
    field('Prefix', inputs.prefix) +
    field('Log type', '<input value="S3Access">') +
    field('Role ARN', inputs.roleArn),
  'a region to search in':
    field('S3 bucket name', inputs.bucket) +
    field('Region', '<input role="combobox" placeholder="Search" value="us-east-1">') +
    field('Prefix', inputs.prefix) +
    field('Role ARN', inputs.roleArn),
  'the ARN first':
    field('Role ARN', inputs.roleArn) +
    field('S3 bucket name', inputs.bucket) +
    field('Prefix', inputs.prefix),
  'fields in two columns': `<div style="display:flex"><div>${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}</div><div>${field('Role ARN', inputs.roleArn)}</div></div>`,
  'inputs of type search and url': named('S3 bucket name', 'Prefix', 'Role ARN')
    .replace('data-is="bucket"', 'type="search" data-is="bucket"')
    .replace('data-is="roleArn"', 'type="url" data-is="roleArn"'),
};

const drawer = (inside: string) =>
  `<div id="root"><main><h1>S3 Bucket</h1><table><tr><th>Bucket</th><th>Role ARN</th><th>External ID</th></tr><tr><td>acme-old</td><td>arn:aws:iam::111122223333:role/old</td><td>logzio:aws:extid:old0000000000000</td></tr></table><input placeholder="Search buckets"></main></div><div class="backdrop"></div><div class="drawer" role="dialog" aria-modal="true"><h2>Add a bucket</h2>${inside}</div>`;
const plain = named('S3 bucket name', 'Prefix', 'Role ARN');
const keys = `${field('S3 bucket name', '<input>')}${field('Access key', '<input>')}${field('Secret key', '<input type="password">')}`;

/** Where the ARN may be written, and where it may not. */
const places: PageCase[] = [
  {
    name: 'no prefix',
    html: form(details, field('S3 bucket name', inputs.bucket) + field('Role ARN', inputs.roleArn) + save),
    reads: whole({ inputs: ['bucket', 'roleArn'] }),
  },
  {
    name: 'a read-only ARN',
    html: form(
      details,
      plain.replace(
        '<input data-is="roleArn">',
        '<input data-is="roleArn" readonly value="arn:aws:iam::111122223333:role/x">',
      ),
    ),
    reads: whole({ readOnly: ['roleArn'] }),
  },
  {
    name: 'a disabled ARN',
    html: form(details, plain.replace('<input data-is="roleArn">', '<input data-is="roleArn" disabled>')),
    reads: whole({ readOnly: ['roleArn'] }),
  },
  {
    name: 'an ARN field folded to no height',
    html: form(
      details,
      `${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}<div style="height:0;overflow:hidden">${field('Role ARN', '<input>')}</div>`,
    ),
    reads: bucketOnly,
  },
  {
    name: 'an ARN field that nobody sees',
    html: form(
      details,
      `${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}<div style="position:absolute;left:-9999px">${field('Role ARN', '<input>')}</div>`,
    ),
    reads: bucketOnly,
  },
  {
    name: 'an ARN of something else',
    html: form(
      details,
      `${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}${field('SNS topic ARN', '<input>')}${field('Bucket ARN', '<input>')}${field('KMS key ARN', '<input>')}`,
    ),
    reads: bucketOnly,
  },
  {
    name: 'an ARN of the queue beside the ARN of the role',
    html: form(details, `${field('SQS queue ARN', '<input>')}${plain}`),
    reads: whole(),
  },
  {
    name: 'two ARNs of roles',
    html: form(details, `${plain}${field('IAM role ARN', '<input>')}`),
    reads: bucketOnly,
  },
  {
    name: 'the name of the role beside its ARN',
    html: form(details, `${field('Role name', '<input>')}${plain}`),
    reads: whole(),
  },
  {
    name: 'a role in the rights of users',
    html: '<main><h1>Users</h1><label>Name <input></label><label>Role <input></label><button>Invite</button></main>',
    reads: 'none',
  },
  {
    name: "another bucket's row, open for editing",
    html: `<main><table><tr><th>S3 bucket name</th><th>Prefix</th><th>Role ARN</th></tr><tr><td>acme-old</td><td></td><td><input value="arn:aws:iam::111122223333:role/old"></td></tr></table>${form(details, plain + save)}</main>`,
    reads: whole(),
  },
  { name: 'a drawer over the list of buckets', html: drawer(details + plain + save), reads: whole() },
  {
    name: 'a drawer over a form of the same kind',
    html: `<div id="root" inert aria-hidden="true">${form(details.replaceAll(EXTERNAL_ID, 'logzio:aws:extid:behind0000000000'), '<label>S3 bucket name <input></label><label>Role ARN <input></label>')}</div><div role="dialog" aria-modal="true">${details}${plain}${save}</div>`,
    reads: whole(),
  },
  {
    name: 'tabs, that of the access keys hidden',
    html: form(
      `<div role="tablist"><button role="tab" aria-selected="true">Role</button><button role="tab">Access keys</button></div><div role="tabpanel">${details}${plain}${save}</div><div role="tabpanel" hidden>${keys}</div>`,
      '',
    ),
    reads: whole(),
  },
  {
    name: 'tabs, that of the access keys in front',
    html: form(
      `<div role="tablist"><button role="tab">Role</button><button role="tab" aria-selected="true">Access keys</button></div><div role="tabpanel" hidden>${details}${plain}</div><div role="tabpanel">${keys}${save}</div>`,
      '',
    ),
    reads: 'none',
  },
  {
    name: 'an accordion, its ARN still folded',
    html: form(
      `<h4><button aria-expanded="true">1. Details</button></h4><div>${details}</div><h4><button aria-expanded="true">2. Bucket</button></h4><div>${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}</div><h4><button aria-expanded="false">3. Role</button></h4><div hidden>${field('Role ARN', '<input>')}${save}</div>`,
      '',
    ),
    reads: bucketOnly,
  },
  {
    name: 'an accordion, all open',
    html: form(
      `<section><h4>1. Details</h4><div>${details}</div></section><section><h4>2. Bucket</h4><div>${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}</div></section><section><h4>3. Role</h4><div>${field('Role ARN', inputs.roleArn)}${save}</div></section>`,
      '',
    ),
    reads: whole(),
  },
  {
    name: 'a numbered list of steps',
    html: `<main><h1>S3 Bucket</h1><ol><li><h3>Copy these into AWS</h3>${details}</li><li><h3>Your bucket</h3>${field('S3 bucket name', inputs.bucket)}${field('Prefix', inputs.prefix)}</li><li><h3>Finish</h3>${field('Role ARN', inputs.roleArn)}${save}</li></ol></main>`,
    reads: whole(),
  },
  {
    name: 'two forms, of a bucket each',
    html: `<main>${['a', 'b'].map((n) => `<section><h3>Bucket ${n}</h3>${details}${plain.replaceAll(/data-is="\w+"/g, '')}${save}</section>`).join('')}</main>`,
    reads: 'several',
  },
  {
    name: 'a form for metrics beside',
    html: `<main>${form(details, plain + save)}<section><h3>CloudWatch metrics</h3><label>Role ARN <input></label><label>Namespace <input></label><button>Save</button></section></main>`,
    reads: whole(),
  },
  {
    name: 'archive in the words of 2019',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Archive &amp; restore</h1><p>Account ID: ${ACCOUNT}</p><p>External ID: ${EXTERNAL_ID}</p>${field('Bucket name', '<input data-is="bucket">')}${field('Role ARN', '<input data-is="roleArn">')}<button>Test connection</button><button>Update settings</button></main>`,
    reads: whole({ inputs: ['bucket', 'roleArn'] }),
  },
  {
    name: 'archive in a drawer over the integration',
    html: drawer(
      `<h3>Archive settings</h3>${details}${field('S3 bucket name', '<input data-is="bucket">')}${field('Role ARN', '<input data-is="roleArn">')}<button>Test connection</button><button>Start archiving</button>`,
    ),
    reads: whole({ inputs: ['bucket', 'roleArn'] }),
  },
  {
    name: 'restore',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Restore</h1>${field('S3 bucket name', '<input>')}${field('Role ARN', '<input>')}<button>Restore</button></main>`,
    reads: 'none',
  },
];

const swapped = `<div class="f"><p>S3 bucket name</p></div><div class="f"><input value="${BUCKET}"><p>Role ARN</p></div>`;

/** Labels and fields that contradict each other, or are of another form. */
const contradictions: PageCase[] = [
  {
    name: 'a label above and another one behind',
    html: form(
      details,
      `${swapped}${field('Prefix', inputs.prefix)}${field('IAM role ARN', inputs.roleArn)}`,
    ),
    reads: whole({ inputs: ['prefix', 'roleArn'] }),
  },
  {
    name: 'the step with the bucket alone',
    html: `<main><h1>S3 Bucket</h1><ol><li>Bucket</li><li>Role</li></ol>${field('S3 bucket name', '<input>')}<button>Next</button></main>`,
    reads: 'none',
  },
  {
    name: 'the step with the details alone',
    html: `<main><h1>S3 Bucket</h1>${details}<button>Next</button></main>`,
    reads: 'none',
  },
  {
    name: 'the step with the ARN alone',
    html: `<main><h1>S3 Bucket</h1>${field('Role ARN', '<input>')}<button>Save</button></main>`,
    reads: 'none',
  },
  {
    name: 'the step with details and ARN',
    html: `<main><h1>S3 Bucket</h1>${details}${field('Role ARN', inputs.roleArn)}<button>Save</button></main>`,
    reads: whole({ inputs: ['roleArn'] }),
  },
  {
    name: 'a prompt to paste the role ARN over a search field',
    html: `<main><h1>S3 Bucket</h1><ol><li>Copy the External ID</li><li>Paste the role ARN</li></ol><input type="search" placeholder="Search the docs"></main>`,
    reads: 'none',
  },
];

export const UNSEEN_FIELDS: PageCase[] = [
  ...Object.entries(found).map(([name, controls]) => ({
    name,
    html: form(details, controls + save),
    reads: whole(),
  })),
  ...places,
  ...contradictions,
];
