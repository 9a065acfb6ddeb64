import { BUCKET, fields, form, type PageCase, pair, policyFor, type Reads, whole } from './page-case';

const details = pair((label, value) => `<div><div>${label}</div><div>${value}</div></div>`);
const names = { bucket: 'S3 bucket name', prefix: 'Prefix', roleArn: 'Role ARN' };
type Is = keyof typeof names;

const each = (field: (label: string, input: string, is: Is) => string, labels: Record<Is, string> = names) =>
  (Object.keys(names) as Is[])
    .map((is) =>
      field(labels[is], `<input data-is="${is}"${is === 'bucket' ? ` value="${BUCKET}"` : ''}>`, is),
    )
    .join('');
const withAttributes = (input: string, attributes: string) => input.replace('<input', `<input ${attributes}`);

/** Ways to mark up the fields that must be found. */
const found: Record<string, string> = {
  'label around the input': each((l, i) => `<label>${l} ${i}</label>`),
  'label around the input, with help in it': each(
    (l, i) => `<label><span>${l}</span><small>As it is called in AWS.</small>${i}</label>`,
  ),
  'text above the input': each((l, i) => `<div><div>${l}</div><div>${i}</div></div>`),
  'text and input flat': each((l, i) => `<div>${l}</div>${i}`),
  'a sentence of help between': each(
    (l, i) => `<div><div>${l}</div><p>Give the value exactly as AWS shows it on its page.</p>${i}</div>`,
  ),
  'dt and dd': `<dl>${each((l, i) => `<dt>${l}</dt><dd>${i}</dd>`)}</dl>`,
  'table with row heads': `<table>${each((l, i) => `<tr><th>${l}</th><td>${i}</td></tr>`)}</table>`,
  'table with column heads': `<table><tr>${each((l) => `<th>${l}</th>`)}</tr><tr>${each((_, i) => `<td>${i}</td>`)}</tr></table>`,
  'a heading over the only field': each(
    (l, i) => `<section><h4>One more thing</h4><div><div>${l}</div><div>${i}</div></div></section>`,
  ),
  'aria-label': each((l, i) => withAttributes(i, `aria-label="${l}"`)),
  'aria-labelledby': each(
    (l, i, is) => `<b id="${is}">${l}</b><br>${withAttributes(i, `aria-labelledby="${is}"`)}`,
  ),
  'placeholder for a label': each((l, i) => withAttributes(i, `placeholder="${l}"`)),
  'placeholder in words': each((l, i) => withAttributes(i, `placeholder="Enter your ${l}..."`)),
  'placeholder like a value, under a label': each(
    (l, i, is) =>
      `<div><label>${l}${withAttributes(i, is === 'roleArn' ? 'placeholder="arn:aws:iam::123456789012:role/x"' : 'placeholder="logs"')}</label></div>`,
  ),
  'ARN known by its placeholder': each((l, i, is) =>
    is === 'roleArn'
      ? withAttributes(i, 'placeholder="arn:aws:iam::123456789012:role/x"')
      : `<label>${l} ${i}</label>`,
  ),
  'names of the API in attributes': each((_, i, is) =>
    withAttributes(i, `name="${{ bucket: 'bucket', prefix: 'prefix', roleArn: 'arn' }[is]}"`),
  ),
  'camel case in attributes': each(
    (_, i, is) =>
      `<p>${withAttributes(i, `formcontrolname="${{ bucket: 'bucketName', prefix: 'prefix', roleArn: 'roleArn' }[is]}"`)}</p>`,
  ),
  'test subjects on wrappers': each(
    (_, i, is) =>
      `<div data-logz-test-subject="s3-form-${{ bucket: 's3-bucket-name', prefix: 'prefix', roleArn: 'role-arn' }[is]}"><div>${i}</div></div>`,
  ),
  'upper case': each((l, i) => `<label>${l.toUpperCase()} ${i}</label>`),
  'required and optional': each((l, i) => `<label>${l} (optional)</label>${i}`),
  'words of 2020': each((l, i) => `<label>${l}${i}</label>`, {
    bucket: 'Bucket name',
    prefix: 'Bucket prefix',
    roleArn: 'IAM role ARN',
  }),
  'words of 2023': each((l, i) => `<label>${l}${i}</label>`, {
    bucket: 'S3 bucket',
    prefix: 'Source file path',
    roleArn: 'AWS role ARN',
  }),
  'a hidden twin of every field': each(
    (l, i) => `<label style="display:none">${l}<input></label><label>${l}${i}</label>`,
  ),
};

const policyCase = (name: string, shown: string, policy: NonNullable<Reads['policy']>): PageCase => ({
  name: `policy ${name}`,
  html: form(details + shown),
  reads: whole({ policy }),
});
const json = policyFor(BUCKET);
const highlighted = json.replace(/"[^"]*"/g, (string) => `<span class="hl">${string}</span>`);

const policies: PageCase[] = [
  policyCase('in pre and code', `<pre><code>${json}</code></pre>`, 'shown'),
  policyCase('in a read-only textarea', `<textarea readonly rows="9">${json}</textarea>`, 'shown'),
  policyCase('in a textarea', `<textarea rows="9">${json}</textarea>`, 'shown'),
  policyCase('in plain divs', `<div class="box"><div>${json}</div></div>`, 'shown'),
  policyCase('highlighted', `<div class="box">${highlighted}</div>`, 'shown'),
  policyCase('beside a copy button', `<div class="box"><button>Copy</button>${json}</div>`, 'shown'),
  policyCase(
    'in numbered lines',
    `<table>${json
      .split('\n')
      .map((line, at) => `<tr><td>${at + 1}</td><td><code>${line}</code></td></tr>`)
      .join('')}</table>`,
    'shown',
  ),
  policyCase(
    'with the sample of the guide',
    `<pre>${policyFor('&lt;BUCKET_NAME&gt;')}</pre><pre>${json}</pre>`,
    'shown',
  ),
  policyCase('shown twice', `<pre>${json}</pre><textarea readonly>${json}</textarea>`, 'shown'),
  policyCase('of two kinds', `<pre>${json}</pre><pre>${policyFor(BUCKET, 's3:*')}</pre>`, 'several'),
  policyCase('for another bucket', `<pre>${policyFor('acme-cloudtrail')}</pre>`, 'for acme-cloudtrail'),
  policyCase('for a bucket that begins alike', `<pre>${policyFor(`${BUCKET}-2`)}</pre>`, `for ${BUCKET}-2`),
  {
    name: 'policy in a dialog',
    html: `${form(details)}<dialog open><pre>${json}</pre></dialog>`,
    reads: whole({ policy: 'shown' }),
  },
  { name: 'policy hidden', html: form(`${details}<pre style="display:none">${json}</pre>`), reads: whole() },
  {
    name: 'only a sample in the guide',
    html: `${form(details)}<pre>${policyFor('your-bucket-name')}</pre>`,
    reads: whole(),
  },
  {
    name: 'a trust policy in the guide',
    html: `${form(details)}<pre>{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"logzio:aws:extid:example"}}}]}</pre>`,
    reads: whole(),
  },
];

export const FIELD_CASES: PageCase[] = [
  ...Object.entries(found).map(([name, inputs]) => ({
    name: `fields: ${name}`,
    html: form(details, inputs),
    reads: whole(),
  })),
  ...policies,
  {
    name: 'fields: two of one name',
    html: form(details, `${fields()}<label>Role ARN <input></label>`),
    reads: whole({ inputs: ['bucket', 'prefix'] }),
  },
  {
    name: 'fields: only a role=textbox for the ARN',
    html: form(
      details,
      `<label>S3 bucket name <input data-is="bucket" value="${BUCKET}"></label><div>Role ARN</div><div role="textbox" contenteditable>x</div>`,
    ),
    reads: whole({ inputs: ['bucket'] }),
  },
  {
    name: 'fields: another field of a similar name',
    html: form(
      details,
      `${fields()}<label>Display name <input id="bucketName"></label><label>KMS key ARN <input></label>`,
    ),
    reads: whole(),
  },
];
