import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { CardModel } from '../../../src/card-model';

const ENTRY = `
  import { addCard } from './content-scripts/page/ui/card';
  import style from './content-scripts/page/ui/overlay.css';
  // In <body>: axe tells no contrast of what stands beside it.
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.append(Object.assign(document.createElement('style'), { textContent: style }));
  window.card = addCard({ host, root, raise() {} }, { press() {}, collapse() {}, move() {}, topEdge: 64, side: 'end' }, new AbortController().signal);
  window.card.root = root;
`;

/** What an extension's page has and a plain one has not: the sentences, and a background that says nothing. */
const chromeFor = (direction: string): string => {
  const messages = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8'));
  messages.interface_direction.message = direction;
  return `
    const messages = ${JSON.stringify(messages)};
    globalThis.chrome = {
      i18n: {
        getMessage: (key, values = []) => {
          const { message = '', placeholders = {} } = messages[key] ?? {};
          return message.replace(/\\$(\\w+)\\$/g, (_all, name) =>
            [values].flat()[Number(placeholders[name.toLowerCase()].content.slice(1)) - 1] ?? '');
        },
      },
      runtime: { id: 'companion', sendMessage: async () => ({ ok: true }) },
    };`;
};

/** Draws the card as on a page of either site, but in a root that is open: what looks into pages sees it too. */
export async function showOpenCard(page: Page, model: CardModel, direction = 'ltr'): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    loader: { '.css': 'text' },
    banner: { js: chromeFor(direction) },
  });
  await page.evaluate(outputFiles[0]?.text ?? '');
  await showModel(page, model);
}

export const showModel = (page: Page, model: CardModel): Promise<void> =>
  page.evaluate(
    (next) => (window as never as { card: { show(model: CardModel): void } }).card.show(next),
    model,
  );

/** A card with everything on it. */
export const FULL_CARD: CardModel = {
  progress: 'Task 3 of 6',
  shortProgress: '3/6',
  title: 'Create the role',
  about: 'Bucket acme-app-logs · AWS account 111122223333 (acme-prod)',
  lines: [
    { tone: 'stop', text: 'The page did not keep the value for Account ID.' },
    { tone: 'warn', text: 'External ID already has another value, which was kept.' },
    { tone: 'done', text: 'Trust policy is correct: it trusts Logz.io’s account with your External ID.' },
    { tone: 'next', text: 'Check the filled-in values, then press Next.' },
    { tone: 'info', text: 'Is acme-app-logs in this account?' },
  ],
  fields: [
    { id: 'account_id', label: 'Account ID', value: '406095609952', state: 'filled' },
    { id: 'externalId', label: 'External ID', value: 'logzio:aws:extid:0123456789abcdef', state: 'read' },
    { label: 'Role policy', value: 'not found yet', state: 'awaited' },
    { label: 'Prefix', value: 'none (whole bucket)', state: 'empty' },
  ],
  inputs: [
    { id: 'kms:acme', label: 'ARN of the KMS key', value: '' },
    { id: 'paste:acme', label: 'Role policy', multiline: true, value: '{}' },
    { id: 'report-text', label: 'Report', multiline: true, readOnly: true, value: 'role_trusted_entity' },
  ],
  buttons: [
    { id: 'fill', label: 'Fill this page', primary: true },
    { id: 'create-role', label: 'Create the role' },
  ],
  copies: [{ id: 'copy:accountId', label: 'Copy Account ID 406095609952' }],
  offersCopies: true,
  log: [
    {
      tone: 'done',
      text: 'External ID: logzio:aws:extid:0123456789abcdef\n111122223333 · 16:05:11',
      undo: { id: 'put-back:external_id', label: 'Undo', name: 'Undo External ID' },
    },
    { tone: 'info', text: 'Account ID: restored to its previous value\n111122223333 · 16:05:40' },
  ],
  logText: 'All of it',
  menu: [{ id: 'stop:0', label: 'Stop' }],
  pill: false,
};
