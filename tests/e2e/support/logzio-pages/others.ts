import { EXTERNAL_ID, fields, form, type PageCase, pair, policyFor, type Reads, whole } from './page-case';

const details = pair((label, value) => `<div><div>${label}</div><div>${value}</div></div>`);
const guide = `<h2>Before you begin</h2><p>Copy the <strong>Account ID</strong> and the <strong>External ID</strong>.</p>
  <ul><li>Account ID: 123456789012</li><li>External ID: logzio:aws:extid:example</li></ul>
  <p>Type your <strong>S3 bucket name</strong>, then paste the <strong>Role ARN</strong>.</p>
  <pre>${policyFor('&lt;BUCKET_NAME&gt;')}</pre>`;
const keys = `<div class="form"><h3>Authenticate with access keys</h3>
  <label>S3 bucket name <input></label><label>Prefix <input></label>
  <label>Access key <input></label><label>Secret key <input type="password"></label><button>Save</button></div>`;
const archive = `<label>S3 bucket name <input data-is="bucket"></label><label>Role ARN <input data-is="roleArn"></label><button>Test connection</button>`;
/** Read with no External ID shown. */
const bare: Reads = { inputs: ['bucket', 'roleArn'] };

/** Pages with two widgets, with documentation, or with another form altogether. */
export const OTHER_CASES: PageCase[] = [
  { name: 'docs around the form', html: `<main>${guide}${form(details)}${guide}</main>`, reads: whole() },
  {
    name: 'docs and form flat in one element',
    html: `<main><h1>S3</h1>${guide}<h3>Role</h3>${details}${fields()}${guide}</main>`,
    reads: whole({ externalId: 'several' }),
  },
  {
    name: 'docs around a form whose values are still to come',
    html: `<main><h1>S3</h1>${guide}<div class="w">${pair((l) => `<div><div>${l}</div><div></div></div>`)}${fields()}</div></main>`,
    reads: { inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'a role form and a form for access keys',
    html: `<main><h1>S3</h1><div>${form(details)}</div>${keys}</main>`,
    reads: whole(),
  },
  {
    name: 'the form for access keys first',
    html: `<main><h1>S3</h1>${keys}<div class="form">${details}${fields()}</div></main>`,
    reads: whole(),
  },
  {
    name: 'both forms, the role form without its ARN field yet',
    html: `<main><h1>S3</h1>${keys}<div class="form">${details}<label>S3 bucket name <input data-is="bucket" value="acme-app-logs"></label></div></main>`,
    reads: whole({ inputs: ['bucket'] }),
  },
  {
    name: 'a form in a dialog beside main',
    html: `<main><h1>S3</h1><p>Text</p></main><div role="dialog"><h2>Add a bucket</h2>${details}${fields()}</div>`,
    reads: whole(),
  },
  {
    name: 'two role forms',
    html: `<main><div>${details}${fields()}</div><div>${details}${fields()}</div></main>`,
    reads: 'several',
  },
  {
    name: 'the table of saved buckets beside the form',
    html: `<main><table><tr><th>S3 bucket name</th><th>External ID</th><th>Role ARN</th></tr><tr><td>acme-old</td><td>logzio:aws:extid:old</td><td>arn:aws:iam::111122223333:role/old</td></tr></table><div class="form">${details}${fields()}</div></main>`,
    reads: whole(),
  },
  { name: 'docs only', html: `<main><h1>S3 Bucket</h1>${guide}</main>`, reads: 'none' },
  {
    name: 'docs only, with a search field',
    html: `<main><h1>S3 Bucket</h1><input placeholder="Search"><div>${guide}</div></main>`,
    reads: 'none',
  },
  {
    name: 'login',
    html: `<main><h1>Log in</h1><label>Email <input></label><label>Password <input type="password"></label><button>Login</button></main>`,
    reads: 'none',
  },
  { name: 'access keys only', html: `<main><h1>S3</h1>${keys}</main>`, reads: 'none' },
  {
    name: 'access keys only, docs around',
    html: `<main><h1>S3</h1>${guide}${keys}${guide}</main>`,
    reads: 'none',
  },
  {
    name: 'archive',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Archive</h1>${archive}<button>Start archiving</button></main>`,
    reads: bare,
  },
  {
    name: 'archive on another route',
    html: `<main><h1>Archive</h1>${archive}<button>Start archiving</button></main>`,
    reads: bare,
  },
  {
    name: 'archive with its guide',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Archive</h1>${guide}<div>External ID</div><div>${EXTERNAL_ID}</div>${archive}</main>`,
    reads: { ...bare, externalId: 'several' },
  },
  {
    name: 'archive at a path that nobody knows',
    html: `<main><h1>Archive &amp; restore</h1><p>External ID: ${EXTERNAL_ID}</p>${archive}<button>Update settings</button></main>`,
    reads: { ...bare, externalId: EXTERNAL_ID },
  },
  {
    name: 'archive by its address alone',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Something new</h1>${details}${archive.replace('Test connection', 'Next')}</main>`,
    reads: 'none',
  },
  {
    name: 'archive with access keys',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Archive</h1><label>Bucket name <input></label><label>AWS access key <input></label><label>AWS secret key <input type="password"></label><button>Test connection</button><button>Start archiving</button></main>`,
    reads: 'none',
  },
  {
    name: 'archive of both clouds at once',
    html: `<main><h1>Archive</h1><div><h3>AWS</h3>${archive}<button>Start archiving</button></div><div><h3>Azure</h3><label>Directory ID <input></label><label>Application ID <input></label><label>Client secret <input></label><label>Storage account name <input></label><label>Container name <input></label><button>Test connection</button><button>Start archiving</button></div></main>`,
    reads: bare,
  },
  {
    name: 'archive on the side of Azure',
    hash: '#/dashboard/tools/archive-and-restore',
    html: `<main><h1>Archive</h1><div style="display:none">${archive}</div><label>Directory ID <input></label><label>Account ID <input></label><label>Container name <input></label><button>Test connection</button><button>Start archiving</button></main>`,
    reads: 'none',
  },
  {
    name: 'an S3 form with a test of its connection',
    html: `<main><h1>S3</h1><div class="form">${details}${fields()}<button>Test connection</button></div></main>`,
    reads: whole(),
  },
  {
    name: 'the same widget twice, both open, one in use',
    html: `<main><div>${details}${fields()}</div><div>${details}${fields('')
      .replaceAll(/ data-is="\w+"/g, '')
      .replaceAll(/id="(\w)"/g, 'id="$12"')
      .replaceAll(/for="(\w)"/g, 'for="$12"')}</div></main>`,
    reads: whole(),
  },
  {
    name: 'stars before and behind labels, and an i',
    html: `<main><div class="form">${pair((l, v) => `<div><div>${l} *</div><div>${v}</div></div>`)}<label>* S3 bucket name <span>i</span><input data-is="bucket" value="acme-app-logs"></label><label>Prefix ⓘ <input data-is="prefix"></label><label>Role ARN * <i>i</i><input data-is="roleArn"></label></div></main>`,
    reads: whole(),
  },
  {
    name: 'rendered docs in their containers, the form among them',
    html: `<main><h1>S3</h1><div class="tasklist"><div class="info-box note"><div>External ID</div><div>logzio:aws:extid:1234567890abcdef0</div></div><dl class="paramlist"><dt>Account ID</dt><dd>486140753397</dd></dl><div>${details}${fields()}</div></div></main>`,
    reads: whole(),
  },
  {
    name: 'a role form of another kind, docs around',
    html: `<main><h1>Metrics</h1>${guide}<h2>Connect</h2><div><label>Role ARN <input></label><label>Region <input></label></div></main>`,
    reads: 'none',
  },
  {
    name: 'a user form with an ARN',
    html: `<main><label>Name <input></label><label>ARN <input></label></main>`,
    reads: 'none',
  },
  {
    name: 'a form that is hidden',
    html: `<main><h1>S3</h1><div style="display:none">${details}${fields()}</div></main>`,
    reads: 'none',
  },
  {
    name: 'access keys only, docs around, no heading of the page',
    html: `<main>${guide}${keys}</main>`,
    reads: 'none',
  },
  {
    name: 'another bucket field beside a role form without its ARN field yet',
    html: `<main><div><label>Bucket <input></label></div><div class="form">${details}<label>S3 bucket name <input data-is="bucket" value="acme-app-logs"></label></div></main>`,
    reads: whole({ inputs: ['bucket'] }),
  },
];
