import { ACCOUNT, EXTERNAL_ID, form, type PageCase, pair, whole } from './page-case';

const INPUTS = ['bucket', 'prefix', 'roleArn'] as const;
const unread = { inputs: [...INPUTS] };
const row = (label: string, value: string) => `<div class="f"><p>${label}</p><div>${value}</div></div>`;
const in2 = (account: string, external: string) => row('Account ID', account) + row('External ID', external);
const cut = (text: string, ...at: number[]) =>
  [0, ...at].map((from, n) => `<span>${text.slice(from, at[n])}</span>`).join('');

/** Where a value may stand. */
const shown: Record<string, string> = {
  'strong label, value in one text behind it': pair((l, v) => `<p><strong>${l}:</strong> ${v}</p>`),
  'label and value in one text node, in a list': `<ul>${pair((l, v) => `<li>${l}: ${v}</li>`)}</ul>`,
  'both in one paragraph, on two lines': `<p>Account ID: ${ACCOUNT}<br>External ID: ${EXTERNAL_ID}</p>`,
  'an equals sign': pair((l, v) => `<div>${l} = ${v}</div>`),
  'value in quotes': pair((l, v) => row(l, `"${v}"`)),
  'value in kbd': pair((l, v) => row(l, `<kbd>${v}</kbd>`)),
  'value in pre': pair((l, v) => row(l, `<pre>${v}\n</pre>`)),
  'value in an editable box': pair((l, v) =>
    row(l, `<div contenteditable="true" role="textbox" aria-readonly="true">${v}</div>`),
  ),
  'value in a button that copies': pair((l, v) => row(l, `<button type="button">${v}</button>`)),
  'value in a link': pair((l, v) => row(l, `<a href="#" class="copy">${v} <svg></svg></a>`)),
  'value and "copy" in one element': pair((l, v) => row(l, `<span>${v} <em>(copy)</em></span>`)),
  'value and Copied! in a live region': pair((l, v) =>
    row(l, `<span>${v}</span><span role="status" aria-live="polite">Copied!</span>`),
  ),
  'an icon font behind the value': pair((l, v) =>
    row(l, `<span>${v}</span><i class="material-icons">content_copy</i>`),
  ),
  'value split in spans': in2(cut(ACCOUNT, 4, 8), cut(EXTERNAL_ID, 7, 11, 17)),
  'value with soft breaks': in2(ACCOUNT.replace(/(....)/g, '$1<wbr>'), EXTERNAL_ID.replaceAll(':', ':&shy;')),
  'value in grid cells': `<div role="grid">${pair((l, v) => `<div role="row"><div role="rowheader">${l}</div><div role="gridcell">${v}</div></div>`)}</div>`,
  'cards side by side': `<div style="display:flex">${pair((l, v) => `<div class="card"><h5>${l}</h5><div class="card-body"><p>${v}</p></div></div>`)}</div>`,
  'a column of labels and a column of values': `<div style="display:flex"><div><div>Account ID</div><div>External ID</div></div><div><div>${ACCOUNT}</div><div>${EXTERNAL_ID}</div></div></div>`,
  'a grid, its labels in the first row': `<div style="display:grid;grid-template-columns:1fr 1fr"><span>Account ID</span><span>External ID</span><span>${ACCOUNT}</span><span>${EXTERNAL_ID}</span></div>`,
  'one row of two heads and two cells each': `<table><tr>${pair((l, v) => `<th>${l}</th><td>${v}</td>`)}</tr></table>`,
  'cut off on the screen, whole behind the copy button': in2(
    `<span>${ACCOUNT}</span>`,
    `<span>logzio:aws:extid:0a1…</span><button data-clipboard-text="${EXTERNAL_ID}">Copy</button>`,
  ),
  'only in the copy button': pair((l, v) =>
    row(l, `<button type="button" data-clipboard-text="${v}" title="Copy"><svg></svg></button>`),
  ),
  'only in the name of the copy button': pair((l, v) =>
    row(l, `<button type="button" aria-label="Copy ${v}"><svg></svg></button>`),
  ),
  'labels in other words': row('AWS account ID', ACCOUNT) + row("Logz.io's External id", EXTERNAL_ID),
  'labels of a trust policy': row('Trusted account ID', ACCOUNT) + row('ExternalId', EXTERNAL_ID),
  'labels of the console': row('Logz.io AWS account', ACCOUNT) + row('External-ID', EXTERNAL_ID),
  'the account as a number': row('AWS account number', ACCOUNT) + row('External ID value', EXTERNAL_ID),
  "Logz.io's account ID": row('Logz.io account ID', ACCOUNT) + row('Logz.io external ID', EXTERNAL_ID),
  'orders as labels': pair((l, v) => row(`Copy the ${l}`, v)),
  'a step as a label': row('Step 1: Account ID', ACCOUNT) + row('Step 2: External ID', EXTERNAL_ID),
  'labels with (copy)': pair((l, v) => row(`${l} (copy)`, v)),
  'labels with an arrow': pair((l, v) => row(`${l} →`, v)),
  'labels with a help icon': pair((l, v) => row(`${l} <button aria-label="Help">?</button>`, v)),
  'capitals by style': pair(
    (l, v) => `<div class="f"><p style="text-transform:uppercase">${l}</p><div>${v}</div></div>`,
  ),
};

/** What stands near and is not the value, with the right one elsewhere or nowhere. */
const near: PageCase[] = [
  {
    name: 'masked until Show is pressed',
    html: form(in2(ACCOUNT, '<span>••••••••••••••••</span><button>Show</button>')),
    reads: { accountId: ACCOUNT, ...unread },
  },
  {
    name: 'masked with stars',
    html: form(in2('********9952', `<span>logzio:aws:extid:****0718</span><button>Show</button>`)),
    reads: unread,
  },
  {
    name: 'masked in a password field',
    html: form(in2(ACCOUNT, `<input type="password" readonly value="${EXTERNAL_ID}"><button>Show</button>`)),
    reads: { accountId: ACCOUNT, ...unread },
  },
  {
    name: 'a phone number behind an empty account',
    html: form(`${row('Account ID', '')}<div>Call us: 972555512345</div>${row('External ID', EXTERNAL_ID)}`),
    reads: { externalId: EXTERNAL_ID, ...unread },
  },
  {
    name: 'an order number under the account',
    html: form(
      `${row('Account ID', ACCOUNT)}${row('Order number', '100200300400')}${row('External ID', EXTERNAL_ID)}`,
    ),
    reads: whole(),
  },
  {
    name: "the bucket owner's account",
    html: form(`${row('Bucket owner account ID', '111122223333')}${in2(ACCOUNT, EXTERNAL_ID)}`),
    reads: whole(),
  },
  {
    name: "the admin's own account, asked for",
    html: form(`<label>Your AWS account ID <input value="111122223333"></label>${in2(ACCOUNT, EXTERNAL_ID)}`),
    reads: whole(),
  },
  {
    name: 'the account of the Lambda layers in the docs',
    html: `<main><p>Layer: arn:aws:lambda:us-east-1:486140753397:layer:x</p><p>Account ID: 486140753397</p>${form(in2(ACCOUNT, EXTERNAL_ID))}</main>`,
    reads: whole(),
  },
  {
    name: 'an ARN in place of the account',
    html: form(in2(`arn:aws:iam::${ACCOUNT}:root`, EXTERNAL_ID)),
    reads: whole(),
  },
  {
    name: "the Logz.io account's own number beside",
    html: form(`${row('Account', 'Production (100200)')}${in2(ACCOUNT, EXTERNAL_ID)}`),
    reads: whole(),
  },
  {
    name: 'External ID typed by hand beside Generate',
    html: form(
      `${row('Account ID', ACCOUNT)}<div class="f"><p>External ID</p><div><input value="acme-2019"><button>Generate</button></div></div>`,
    ),
    reads: whole({ externalId: 'acme-2019' }),
  },
  {
    name: 'External ID to type, a value for an example',
    html: form(
      `${row('Account ID', ACCOUNT)}<div class="f"><p>External ID</p><div><input placeholder="my-external-id-2019"></div></div>`,
    ),
    reads: { accountId: ACCOUNT, entersExternalId: true, ...unread },
  },
  {
    name: 'a word for a state in place of the External ID',
    html: form(in2(ACCOUNT, 'Generating…')),
    reads: { accountId: ACCOUNT, ...unread },
  },
  {
    name: 'a link in place of the External ID',
    html: form(in2(ACCOUNT, '<a href="#">Generate</a>')),
    reads: { accountId: ACCOUNT, ...unread },
  },
  {
    name: 'an error in place of both',
    html: form(in2('Failed to load', '<span role="alert">Error</span>')),
    reads: unread,
  },
  { name: 'undefined and null', html: form(in2('undefined', 'null')), reads: unread },
  { name: 'dashes for nothing', html: form(in2('—', '-')), reads: unread },
  {
    name: 'a placeholder of a template',
    html: form(in2('{{accountId}}', '{{ externalId }}')),
    reads: unread,
  },
  {
    name: 'a placeholder in brackets',
    html: form(in2('<ACCOUNT_ID>'.replace('<', '&lt;'), '&lt;EXTERNAL_ID&gt;')),
    reads: unread,
  },
  {
    name: 'a copy button that says another value',
    html: form(
      in2(
        ACCOUNT,
        `<span>${EXTERNAL_ID}</span><button data-clipboard-text="logzio:aws:extid:another">Copy</button>`,
      ),
    ),
    reads: whole({ externalId: 'several' }),
  },
  {
    name: 'buckets that are connected, each with its own ids',
    html: `<main><h2>Your buckets</h2><div class="list">${['old-1', 'old-2'].map((name) => `<div class="card"><h4>${name}</h4><p>External ID: logzio:aws:extid:${name}00000000000</p><p>Account ID: 111122223333</p><p>Role ARN: arn:aws:iam::111122223333:role/${name}</p><button>Edit</button></div>`).join('')}</div>${form(in2(ACCOUNT, EXTERNAL_ID))}</main>`,
    reads: whole(),
  },
  {
    name: "another account's ids in a switcher",
    html: `<header><div class="menu"><div>Account ID: 555566667777</div><div>External ID: logzio:aws:extid:ofanotheraccount1</div></div></header>${form(in2(ACCOUNT, EXTERNAL_ID))}`,
    reads: whole(),
  },
  {
    name: 'docs in a side panel of the form',
    html: `<main><div style="display:flex"><div class="col">${form(in2(ACCOUNT, EXTERNAL_ID)).replace(/<\/?main>/g, '')}</div><aside><h3>How to</h3><ol><li>Account ID: 123456789012</li><li>External ID: logzio:aws:extid:1234567890abcdef0</li></ol><label>Search the docs <input></label></aside></div></main>`,
    reads: whole(),
  },
  {
    name: 'ids only in a collapsed guide',
    html: form(
      `<details><summary>Example</summary><p>Account ID: 123456789012</p><p>External ID: logzio:aws:extid:1234567890abcdef0</p></details>${in2('', '')}`,
    ),
    reads: unread,
  },
  {
    name: 'ids of a panel that is folded to no height',
    html: form(
      `<div style="height:0;overflow:hidden">${in2('111122223333', 'logzio:aws:extid:folded00000000')}</div>${in2(ACCOUNT, EXTERNAL_ID)}`,
    ),
    reads: whole(),
  },
];

/** Values that are cut, run on, or are told by what only looks like a copy button. */
const parts: PageCase[] = [
  {
    name: 'cut within the token',
    html: form(in2(ACCOUNT, `<span>${EXTERNAL_ID.slice(0, 24)}</span><span>${EXTERNAL_ID.slice(24)}</span>`)),
    reads: whole({ externalId: 'several' }),
  },
  {
    name: 'running on into a region',
    html: form(in2(ACCOUNT, `<span>${EXTERNAL_ID}</span><span>us-east-1</span>`)),
    reads: whole({ externalId: 'several' }),
  },
  {
    name: 'with a word right behind it',
    html: form(
      in2(`<span>${ACCOUNT}</span><span>Verified</span>`, `<span>${EXTERNAL_ID}</span><span>Active</span>`),
    ),
    reads: whole(),
  },
  {
    name: 'with a chip behind it',
    html: form(in2(ACCOUNT, `<span>${EXTERNAL_ID}</span><span style="display:inline-block">v2</span>`)),
    reads: whole(),
  },
  {
    name: 'the prefix of the External ID, the token still to come',
    html: form(in2(ACCOUNT, '<b>logzio:aws:extid:</b><span class="skeleton"></span>')),
    reads: { accountId: ACCOUNT, ...unread },
  },
  {
    name: 'a button that chooses an account',
    html: form(in2('<button data-value="999988887777" data-id="999988887777">Choose</button>', EXTERNAL_ID)),
    reads: { externalId: EXTERNAL_ID, ...unread },
  },
  {
    name: 'a hidden copy button of another value',
    html: form(
      in2(
        ACCOUNT,
        `<span>${EXTERNAL_ID}</span><button hidden data-clipboard-text="logzio:aws:extid:another">Copy</button>`,
      ),
    ),
    reads: whole(),
  },
  {
    name: 'an ARN of another kind in place of the account',
    html: form(in2(`arn:aws:iam::${ACCOUNT}:role/x`, EXTERNAL_ID)),
    reads: { externalId: EXTERNAL_ID, ...unread },
  },
  {
    name: 'a grid with a row more than its labels',
    html: form(
      `<div style="display:grid"><span>Account ID</span><span>External ID</span><span>${ACCOUNT}</span><span>logzio:aws:extid:firstrow000</span><span>999988887777</span><span>logzio:aws:extid:secondrow00</span></div>`,
    ),
    reads: unread,
  },
];

export const UNSEEN_VALUES: PageCase[] = [
  ...Object.entries(shown).map(([name, details]) => ({ name, html: form(details), reads: whole() })),
  ...near,
  ...parts,
];
