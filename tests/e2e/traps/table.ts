import { field, type Plant, WORDS } from './wizard';

/** One planted page in a tab of the connection. */
export interface Trap {
  name: string;
  plant: Plant;
  /** What the fields hold in the end, by id: 'A' the Account ID, 'X' the External ID, or a text. All others stay as they were. */
  written: Record<string, string>;
  /** What the card says. */
  says?: RegExp;
}

const { account: ACCOUNT, accountHint: HINT, external: EXTERNAL } = WORDS;
const both = { account: 'A', external: 'X' };
const twin = (wrap: (html: string) => string, id: string): string => wrap(field(id, ACCOUNT, HINT));

/** Ways to keep a field from people and leave it to programs. */
const HONEYPOTS: ((html: string) => string)[] = [
  ...[
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'position: absolute; left: -9999px',
    'position: fixed; left: 200vw; top: 0; width: 300px',
    'position: absolute; top: -500px',
    'height: 0; overflow: hidden',
    'width: 1px; height: 1px; overflow: hidden; position: absolute',
    'clip-path: inset(100%)',
    'position: absolute; clip: rect(0, 0, 0, 0)',
    'transform: scale(0)',
    'content-visibility: hidden',
  ].map((style) => (html: string) => `<div style="${style}">${html}</div>`),
  (html) => `<div aria-hidden="true">${html}</div>`,
  (html) => `<div inert>${html}</div>`,
  (html) => `<div hidden>${html}</div>`,
  (html) => `<details><summary>More</summary>${html}</details>`,
  (html) => `<dialog>${html}</dialog>`,
  (html) => `<nav>${html}</nav>`,
  (html) => html.replace('type="text"', 'type="hidden"'),
  (html) => html.replace('type="text"', 'type="password"'),
];
const honeypots = HONEYPOTS.map((wrap, index) => twin(wrap, `honeypot-${index}`)).join('');

/** Puts the label of each of the two fields on the other, and back, as long as the page is open. */
const RESTLESS = `setInterval(() => {
  const [a, b] = ['account', 'external'].map((id) => document.querySelector('label[for=' + id + ']'));
  [a.textContent, b.textContent] = [b.textContent, a.textContent];
}, 15);`;
const onFirstInput = (run: string): string =>
  `document.getElementById('account').addEventListener('input', () => { ${run} }, { once: true });`;
const onTile = (run: string): string =>
  `document.querySelector('[value=AWS_ACCOUNT]').addEventListener('click', () => { ${run} });`;

const traps: Trap[] = [
  { name: 'nothing amiss', plant: {}, written: both, says: /press Next/ },
  {
    name: 'two visible fields for the Account ID',
    plant: { before: field('second', ACCOUNT, HINT) },
    written: { external: 'X' },
    says: /Two fields could be .*Account ID/i,
  },
  {
    name: 'two visible fields for the External ID',
    plant: { behind: field('second', EXTERNAL) },
    written: { account: 'A' },
    says: /Two fields could be .*External ID/i,
  },
  { name: 'honeypots before the field', plant: { before: honeypots }, written: both, says: /press Next/ },
  { name: 'honeypots behind the fields', plant: { behind: honeypots }, written: both, says: /press Next/ },
  {
    name: 'honeypots only',
    plant: { account: honeypots },
    written: { external: 'X' },
    says: /Account ID.* was not found/i,
  },
  ...[
    ['disabled', field('account', ACCOUNT, HINT, 'disabled')],
    ['read-only', field('account', ACCOUNT, HINT, 'readonly')],
    ['said to be read-only', field('account', ACCOUNT, HINT, 'aria-readonly="true"')],
    ['in a disabled group', `<fieldset disabled>${field('account', ACCOUNT, HINT)}</fieldset>`],
  ].map(([how, account]) => ({
    name: `a field that is ${how}`,
    plant: { account: account ?? '' },
    written: { external: 'X' },
    says: /can’t fill in Account ID/i,
  })),
  {
    name: 'a field that holds something already',
    plant: { account: field('account', ACCOUNT, HINT, 'value="444455556666"') },
    written: { external: 'X', account: '444455556666' },
    says: /Account ID.* already has another value/i,
  },
  {
    name: 'labels that changed places',
    plant: { words: { account: EXTERNAL, external: ACCOUNT } },
    written: {},
    says: /Account ID/i,
  },
  {
    name: 'the label of another wizard on the field',
    plant: { words: { account: 'User name' } },
    written: { external: 'X' },
    says: /Account ID.* was not found/i,
  },
  {
    name: 'fields of other wizards around',
    plant: {
      before: field('user', 'User name'),
      behind: field('role', 'Role name', 'Maximum 64 characters'),
    },
    written: both,
  },
  {
    name: 'a page half in another language',
    plant: { words: { account: 'ID de compte', require: 'Exiger un ID externe', next: 'Suivant' } },
    written: both,
  },
  {
    name: 'a page half in a language of no list',
    plant: { words: { account: 'Rheolwr', accountHint: '12 digid', tile: 'Cyfrif AWS', mfa: 'Angen MFA' } },
    written: both,
  },
  {
    name: 'a field that refuses the value',
    plant: {
      script:
        "document.getElementById('account').addEventListener('input', ({ target }) => { target.value = ''; });",
    },
    written: { external: 'X' },
    says: /did not keep the value for .*Account ID/i,
  },
  {
    name: 'a page that rewrites the value',
    plant: {
      script:
        "document.getElementById('account').addEventListener('input', ({ target }) => { target.value = target.value.replace(/^(\\d{4})(\\d{4})(\\d{4})$/, '$1-$2-$3'); });",
    },
    written: { external: 'X', account: '4060-9560-9952' },
    says: /Account ID.*(did not keep|already has another value)|(did not keep|already has another value).*Account ID/i,
  },
  {
    name: 'a field that goes when the tile is chosen',
    plant: {
      tile: 'AWS_SERVICE',
      script: onTile("document.getElementById('account').parentElement.parentElement.remove()"),
    },
    written: { external: 'X' },
    says: /Account ID.* was not found/i,
  },
  {
    name: 'a field that goes as it is written to',
    plant: { script: onFirstInput("document.querySelector('div:has(> div > #account)').remove()") },
    written: { external: 'X' },
    says: /Account ID.* was not found/i,
  },
  {
    name: 'fields that change places once the tile is chosen',
    plant: {
      tile: 'AWS_SERVICE',
      script: onTile(
        "const [a, b] = ['account', 'external'].map((id) => document.getElementById(id)); const [p, q] = [a.parentElement, b.parentElement]; p.append(b); q.append(a); [a.id, b.id] = ['external', 'account']; for (const one of [a, b]) one.setAttribute('aria-describedby', one.id + '-hint');",
      ),
    },
    written: both,
  },
  // Written while the labels are right; the test looks at what each label said then.
  { name: 'labels that change places all the time', plant: { script: RESTLESS }, written: both },
];

/** So many pages are visited in one browser, one after the other. */
const GROUP = 6;
export const TRAPS: Trap[][] = Array.from({ length: Math.ceil(traps.length / GROUP) }, (_, index) =>
  traps.slice(index * GROUP, (index + 1) * GROUP),
);
