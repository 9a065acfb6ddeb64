const ACCOUNT = '999988887777';
const ARN = `arn:aws:iam::${ACCOUNT}:role/acme/Payroll-Reader`;
const EMAIL = 'jane.doe@acme.example';

/** What stands on the page and must not stand in a report of it. */
export const PLANTED = [
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

const WORDS = {
  en: { external: 'External ID', require: 'Ask for the identifier of the other party', next: 'Go on' },
  th: { external: 'รหัสภายนอก', require: 'ต้องใช้รหัสภายนอก', next: 'ถัดไป' },
  pl: {
    external: 'Zewnętrzny identyfikator',
    require: 'Wymagaj zewnętrznego identyfikatora',
    next: 'Dalej',
  },
};

/** *Create role* in a layout that no screen knows, with names and values in every place that a page has. */
export function planted({ language, externalId }: { language: string; externalId: string }): string {
  const words = WORDS[language as keyof typeof WORDS];
  const session = { accountId: '111122223333', displayName: 'Wanjiru Okonkwo', sessionARN: ARN };
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Payroll-Reader | IAM</title>
<meta name="awsc-session-data" content='${JSON.stringify(session)}'>
<header><nav><button>Wanjiru Okonkwo @ 9999-8888-7777</button></nav></header>
<main class="acme-page" data-acme="jane"><h1>Payroll-Reader</h1><h2>Jane Doe</h2>
<p>Signed in as ${EMAIL} with ${externalId}</p>
<form name="acme-form" data-testid="jane-doe-form" data-jane="1">
<jane-doe-field><label for="account">Account ID (${ACCOUNT}, Jane Doe)</label>
<input id="account" type="text" value="${ACCOUNT}" placeholder="jane.doe" aria-describedby="hint" data-testid="account-id"></jane-doe-field>
<small id="hint">12 digits, such as ${ACCOUNT} of Jane Doe</small>
<label><input type="checkbox"> ${words.require}</label>
<label><input type="checkbox"> ${words.require} Jane Doe</label>
<label><input type="radio" name="acme" value="zxq"> Jane Doe</label>
<label for="external">${words.external}</label><input id="external" type="text" value="${externalId}">
<label for="owner">Jane Doe, ${EMAIL}</label><input id="owner" type="zxq" role="jane" name="zxq">
<label for="arn">${ARN}</label><input id="arn" aria-label="${ARN} f00dfeed" title="Jane">
<label for="who">Okonkwo</label><select id="who"><option>Jane Doe</option><option value="zxq">zxq</option></select>
<textarea aria-label="Payroll-Reader f00dfeed">{"Action":"s3:GetObject","Resource":"${ARN}"}</textarea>
<button aria-haspopup="listbox">Jane Doe</button><button data-testid="delete-zxq">Delete zxq</button>
<div role="tablist"><button role="tab">Acme</button></div>
<table><thead><tr><th>Policy name</th><th>Acme</th></tr></thead><tbody>
<tr><td><button aria-label="Select zxq"></button></td><td><a href="#/roles/details/zxq">zxq</a></td></tr>
<tr><td></td><td>Jane Doe</td></tr></tbody></table>
<ul role="listbox"><li role="option">Jane Doe</li></ul><pre>{"Sid":"f00dfeed"}</pre>
<iframe title="Jane Doe" srcdoc="Jane Doe" name="zxq"></iframe>
<button type="submit" class="primary">${words.next}</button>
</form></main></html>`;
}
