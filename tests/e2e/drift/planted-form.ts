const ACCOUNT = '999988887777';
const ARN = `arn:aws:iam::${ACCOUNT}:role/acme/Payroll-Reader`;
const EMAIL = 'jane.doe@acme.example';

/** What stands on the page, beside the connection's own values, and must not stand in a report of it. */
export const PLANTED_IN_FORM = [
  ACCOUNT,
  '9999-8888-7777',
  ARN,
  EMAIL,
  'acme',
  'payroll',
  'jane',
  'doe',
  'okonkwo',
  'wanjiru',
  'zxq',
  'f00dfeed',
  's3:Get',
];

/** Logz.io's S3 form in words and a layout that the reader does not know, with names and values in every place. */
export const plantedForm = (
  externalId: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Acme Payroll | Logz.io</title>
<header><button>Wanjiru Okonkwo</button><span>acme-production (${ACCOUNT})</span></header>
<aside><a href="#/dashboard/jane">Jane's dashboards</a></aside>
<main class="sc-acme" data-acme="jane"><h1>Payroll for Acme</h1><h2>Jane Doe</h2>
<section data-logz-test-subject="jane-doe-form"><h3>Authenticate with a role</h3>
<p>Trusted principal</p><div>406095609952</div>
<p>Handshake</p><div><span>${externalId}</span><button aria-label="Copy ${externalId}">Copy</button></div>
<p>Where your logs are, ${EMAIL}</p><input value="acme-app-logs" placeholder="payroll-f00dfeed" data-testid="zxq">
<p>Grant</p><input aria-label="${ARN}" title="Jane" value="${ARN}"><jane-field><input name="okonkwo"></jane-field>
<select><option>acme-zxq</option></select><textarea>{"Action":"s3:GetObject","Resource":"${ARN}"}</textarea>
<table><tr><th>S3 bucket name</th><th>Acme</th></tr><tr><td>acme-payroll</td><td>${ARN}</td></tr></table>
<pre>{"Sid":"f00dfeed","Account":"9999-8888-7777"}</pre>
<button>Delete zxq</button><button class="primary">Establish for Acme</button></section></main></html>`;
