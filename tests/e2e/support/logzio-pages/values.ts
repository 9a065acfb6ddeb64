import { ACCOUNT, EXTERNAL_ID, form, type PageCase, pair, whole } from './page-case';

const row = (label: string, value: string) => `<div class="row"><div>${label}</div><div>${value}</div></div>`;

/** Ways to show a value that must be read. */
const shown: Record<string, string> = {
  'text under a small bold label': pair(
    (l, v) => `<div><div style="font-weight:600;font-size:11px">${l}</div><div>${v}</div></div>`,
  ),
  'flat siblings': pair((l, v) => `<div>${l}</div><div>${v}</div>`),
  'spans in one row': pair((l, v) => `<p><span>${l}</span> <span>${v}</span></p>`),
  'bold label and text after it': pair((l, v) => `<p><b>${l}</b>: ${v}</p>`),
  'label and value in one text': pair((l, v) => `<div>${l}: ${v}</div>`),
  'label and value in one text, with a dash': pair((l, v) => `<li>${l} – ${v}</li>`),
  'numbered steps': pair((l, v) => `<div>1. ${l}: ${v}</div>`),
  'dt and dd': `<dl>${pair((l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`,
  'dt and dd, each in a div': `<dl>${pair((l, v) => `<div><dt>${l}</dt><dd>${v}</dd></div>`)}</dl>`,
  'table with row heads': `<table>${pair((l, v) => `<tr><th>${l}</th><td>${v}</td></tr>`)}</table>`,
  'table with cells only': `<table>${pair((l, v) => `<tr><td>${l}</td><td>${v}</td></tr>`)}</table>`,
  'table with column heads': `<table><thead><tr><th>Account ID</th><th>External ID</th></tr></thead>
    <tbody><tr><td>${ACCOUNT}</td><td>${EXTERNAL_ID}</td></tr></tbody></table>`,
  'table whose first row is the head': `<table><tr><td>Account ID</td><td>External ID</td></tr>
    <tr><td>${ACCOUNT}</td><td>${EXTERNAL_ID}</td></tr></table>`,
  'grid of divs with a head row': `<div><div class="r"><div>Account ID</div><div>External ID</div></div>
    <div class="r"><div>${ACCOUNT}</div><div>${EXTERNAL_ID}</div></div></div>`,
  'read-only inputs in labels': pair(
    (l, v) => `<label><span>${l}</span><input readonly value="${v}"></label>`,
  ),
  'read-only inputs, label by for': pair(
    (l, v) => `<label for="${l.slice(0, 2)}">${l}</label><input id="${l.slice(0, 2)}" readonly value="${v}">`,
  ),
  'read-only inputs after a div': pair((l, v) => `<div>${l}</div><input readonly value="${v}">`),
  'read-only inputs by aria-label': pair((l, v) => `<input readonly aria-label="${l}" value="${v}">`),
  'disabled inputs': pair((l, v) => `<div>${l}</div><div><input disabled value="${v}"></div>`),
  'read-only textareas': pair((l, v) => `<div>${l}</div><textarea readonly rows="1">${v}</textarea>`),
  'label for a span': pair(
    (l, v) =>
      `<div><label for="s${l.length}">${l}</label><div><span id="s${l.length}">${v}</span></div></div>`,
  ),
  'aria-labelledby': pair(
    (l, v) =>
      `<div><i>i</i><span id="n${l.length}">${l}</span></div><section><div aria-labelledby="n${l.length}">${v}</div></section>`,
  ),
  'copy button behind the value': pair(
    (l, v) => `<div><div>${l}</div><div><span>${v}</span><button>Copy</button></div></div>`,
  ),
  'copy button before the value': pair(
    (l, v) => `<div><label>${l} <button>Copy</button></label><code>${v}</code></div>`,
  ),
  'copied note in a span': pair(
    (l, v) => `<div><div>${l}</div><div><span>${v}</span><span>Copied</span></div></div>`,
  ),
  'tooltip words behind the value': pair(
    (l, v) => `<div><div>${l}</div><div><span>${v}</span><span class="tip">Click to copy</span></div></div>`,
  ),
  'a word of help between': pair((l, v) => `<div>${l}</div><small>Copy this into AWS</small><div>${v}</div>`),
  'an icon in the label': pair(
    (l, v) => `<div><div>${l} <svg><title>info</title></svg></div><div>${v}</div></div>`,
  ),
  'test-subject wrappers': pair(
    (l, v) =>
      `<div data-logz-test-subject="${l}"><div>${l}</div><div><div><span>${v}</span></div></div></div>`,
  ),
  'value above its label': pair((l, v) => `<div class="stat"><b>${v}</b><span>${l}</span></div>`),
  'custom elements': pair(
    (l, v) => `<lz-field><lz-label>${l}</lz-label><lz-value>${v}</lz-value></lz-field>`,
  ),
  'upper case': pair((l, v) => row(l.toUpperCase(), v)),
  'lower case and colon': pair((l, v) => row(`${l.toLowerCase()}:`, v)),
  'required marks': pair((l, v) => row(`${l} *`, v)),
  'explanation in brackets': pair((l, v) => row(`${l} (from Logz.io)`, v)),
  'labels of the API': row('Logz.io AWS account ID', ACCOUNT) + row('Assigned external ID', EXTERNAL_ID),
  'AWS in the labels': row('AWS Account ID', ACCOUNT) + row('AWS External ID', EXTERNAL_ID),
  'zero-width characters': pair((l, v) => row(l, `\u200b${v}\u200b`)),
  'dashes and spaces in the account':
    row('Account ID', '4060-9560-9952') + row('External ID', ` ${EXTERNAL_ID} `),
  'account in three spans':
    row('Account ID', '<i>4060</i><i>9560</i><i>9952</i>') + row('External ID', EXTERNAL_ID),
  'a break inside the value':
    row('Account ID', ACCOUNT) + row('External ID', EXTERNAL_ID.replace('extid:', 'extid:<wbr>')),
  'the same value twice': pair(row) + pair(row),
  'a heading of the same words': `<h4>External ID</h4>${pair(row)}`,
  'a hidden older value':
    row('Account ID', ACCOUNT) +
    row('External ID', `<span style="display:none">logzio:aws:extid:old</span><span>${EXTERNAL_ID}</span>`),
  'an example in the prose of the form': `<p>The <b>External ID</b> looks like <code>logzio:aws:extid:example</code>.</p>${pair(row)}`,
  'an example account beside the label': `<div>Account ID: 123456789012</div>${pair(row)}`,
};

/** Details that cannot be read, or not yet: never a wrong value in their place. */
const unread: PageCase[] = [
  {
    name: 'values still to come',
    html: form(pair((l) => row(l, '<span class="skeleton"></span>'))),
    reads: { inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'Loading…',
    html: form(pair((l) => row(l, 'Loading...'))),
    reads: { inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'words for nothing',
    html: form(row('Account ID', 'N/A') + row('External ID', 'None')),
    reads: whole({ accountId: undefined, externalId: undefined } as never),
  },
  {
    name: 'masked',
    html: form(row('Account ID', ACCOUNT) + row('External ID', '••••••••••')),
    reads: { accountId: ACCOUNT, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'cut off',
    html: form(row('Account ID', '4060956…') + row('External ID', 'logzio:aws:extid:0a1b…')),
    reads: { inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'swapped',
    html: form(row('Account ID', EXTERNAL_ID) + row('External ID', ACCOUNT)),
    reads: { inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'a Logz.io account number',
    html: form(row('Account ID', '123456') + row('External ID', EXTERNAL_ID)),
    reads: { externalId: EXTERNAL_ID, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'two External IDs',
    html: form(pair(row) + row('External ID', 'logzio:aws:extid:another')),
    reads: whole({ externalId: 'several' }),
  },
  {
    name: 'two accounts',
    html: form(pair(row) + row('AWS account ID', '999988887777')),
    reads: whole({ accountId: 'several' }),
  },
  {
    name: "the form's own still to come, an example before it",
    html: form(
      `<div>External ID: logzio:aws:extid:example</div>${row('Account ID', ACCOUNT)}${row('External ID', '')}`,
    ),
    reads: { accountId: ACCOUNT, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: "the next field's value behind an empty one",
    html: form(
      `${row('Account ID', ACCOUNT)}<div>External ID</div><div class="skeleton"></div><div>Log type</div><div>elb2019logs</div>`,
    ),
    reads: { accountId: ACCOUNT, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'a nameless bucket field behind an empty one',
    html: form(
      `${row('Account ID', ACCOUNT)}<div>External ID</div><div class="skeleton"></div><input placeholder="S3 bucket name" data-is="bucket" value="acme-app-logs">`,
      '<div>Role ARN</div><input data-is="roleArn">',
    ),
    reads: { accountId: ACCOUNT, inputs: ['bucket', 'roleArn'] },
  },
  {
    name: 'an example in a sentence behind the label',
    html: form(
      `${row('Account ID', ACCOUNT)}<div>External ID</div><p>It looks like <code>logzio:aws:extid:example</code> most of the time.</p>`,
    ),
    reads: { accountId: ACCOUNT, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'a region list behind an empty one',
    html: form(
      `${row('Account ID', ACCOUNT)}<div>External ID</div><div class="skeleton"></div><select><option>us-east-1</option></select>`,
    ),
    reads: { accountId: ACCOUNT, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'placeholders that look like values',
    html: form(
      `<label>Account ID <input placeholder="406095609952"></label><label>External ID <input placeholder="logzio:aws:extid:1234567890abcdef0"></label>`,
    ),
    reads: { entersExternalId: true, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'an example of help under an empty input',
    html: form(
      `${row('Account ID', ACCOUNT)}<div>External ID</div><div>e.g. logzio:aws:extid:example</div><input>`,
    ),
    reads: { accountId: ACCOUNT, entersExternalId: true, inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: 'an External ID that the admin entered',
    html: form(`${row('Account ID', ACCOUNT)}<label>External ID <input value="our own words-2019"></label>`),
    reads: { accountId: ACCOUNT, externalId: 'our own words-2019', inputs: ['bucket', 'prefix', 'roleArn'] },
  },
  {
    name: "an External ID of the admin's own, shown",
    html: form(row('Account ID', ACCOUNT) + row('External ID', 'acme-logs-2019')),
    reads: whole({ externalId: 'acme-logs-2019' }),
  },
];

export const VALUE_CASES: PageCase[] = [
  ...Object.entries(shown).map(([name, details]) => ({ name, html: form(details), reads: whole() })),
  ...unread,
];
