/** Pages that look like *Create role*, step 1, with every choice made: Account ID and External ID are to be filled. */
export interface Plant {
  account?: string;
  external?: string;
  /** Before the fields, between them and behind them. */
  before?: string;
  between?: string;
  behind?: string;
  /** In place of the page's own labels. */
  words?: Partial<typeof WORDS>;
  tile?: 'AWS_SERVICE' | 'AWS_ACCOUNT';
  script?: string;
}

export const WORDS = {
  title: 'Select trusted entity',
  service: 'AWS service',
  tile: 'AWS account',
  same: 'This account (111122223333)',
  another: 'Another AWS account',
  account: 'Account ID',
  accountHint: 'Account ID is a 12-digit number.',
  require: 'Require external ID',
  external: 'External ID',
  mfa: 'Require MFA',
  next: 'Next',
};

/** A text field with its label. */
export const field = (id: string, label: string, hint = '', attributes = ''): string =>
  `<div><label for="${id}">${label}</label><div><input id="${id}" type="text" ${attributes} aria-describedby="${id}-hint"></div><small id="${id}-hint">${hint}</small></div>`;

const radio = (name: string, value: string, label: string, checked: boolean): string =>
  `<label data-value="${value}"><input type="radio" name="${name}" value="${value}" ${checked ? 'checked' : ''}> ${label}</label>`;
const box = (id: string, label: string, checked: boolean): string =>
  `<div><label><input type="checkbox" id="${id}" ${checked ? 'checked' : ''}> ${label}</label></div>`;

/** Tells what was written, and what the label of the field said at that moment. */
const WITNESS = `
  window.seen = [];
  document.addEventListener('input', ({ target }) => {
    const label = target.labels && target.labels[0];
    window.seen.push([label ? label.textContent.trim() : '', target.value]);
  }, true);`;

export function wizard(plant: Plant = {}): string {
  const words = { ...WORDS, ...plant.words };
  const tile = plant.tile ?? 'AWS_ACCOUNT';
  const tiles = [
    ['AWS_SERVICE', words.service],
    ['AWS_ACCOUNT', words.tile],
    ['WEB_IDENTITY', 'Web identity'],
    ['SAML_FEDERATION', 'SAML 2.0 federation'],
    ['CUSTOM_TRUST_POLICY', 'Custom trust policy'],
  ] as const;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>IAM</title>
<meta name="awsc-session-data" content='{"accountId":"111122223333"}'>
<style>body { font: 14px Arial } label { display: inline-block; margin: 4px } small { display: block }</style>
<script>${WITNESS}</script>
<main><h1>${words.title}</h1>
<div role="radiogroup">${tiles.map(([value, label]) => radio('tile', value, label, value === tile)).join('')}</div>
<div role="radiogroup">${radio('who', 'this', words.same, false)}${radio('who', 'another', words.another, true)}</div>
${plant.before ?? ''}
${plant.account ?? field('account', words.account, words.accountHint)}
${plant.between ?? ''}
${box('require', words.require, true)}
${plant.external ?? field('external', words.external)}
${box('mfa', words.mfa, false)}
${plant.behind ?? ''}
<button type="button">Cancel</button> <button type="button" class="primary">${words.next}</button>
</main><script>${plant.script ?? ''}</script></html>`;
}
