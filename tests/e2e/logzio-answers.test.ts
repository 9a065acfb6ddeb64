import { type Browser, chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { type AnswerCase, answersIn } from './support/logzio-answers';

const DONE = 'Logz.io authenticated and connected to your S3 bucket.';
const WRONG = 'Access denied. Double-check your credentials in Logz.io and AWS.';

/** Where an app may say how a save went. */
const places: Record<string, (message: string) => string> = {
  'a toast': (m) =>
    `<div class="Toastify"><div class="Toastify__toast" role="alert"><div>${m}</div></div></div>`,
  'a toast of Elastic UI': (m) =>
    `<div class="euiGlobalToastList" role="region" aria-live="polite"><div class="euiToast euiToast--danger"><p>A new notification appears</p><span class="euiToastHeader__title">${m}</span></div></div>`,
  'a callout': (m) => `<div class="euiCallOut"><p class="euiCallOutHeader__title">${m}</p></div>`,
  'a message of Ant Design': (m) =>
    `<div class="ant-message"><div class="ant-message-notice"><span>${m}</span></div></div>`,
  'a snackbar': (m) =>
    `<div class="MuiSnackbar-root"><div class="MuiPaper-root" role="presentation"><div class="MuiAlert-message">${m}</div></div></div>`,
  'a dialog': (m) => `<div role="dialog"><h2>${m}</h2><button>OK</button></div>`,
  'an open dialog element': (m) => `<dialog open><p>${m}</p><button>Close</button></dialog>`,
  'a live region': (m) => `<div aria-live="assertive">${m}</div>`,
  'an output': (m) => `<output>${m}</output>`,
  'a banner': (m) => `<div class="top-banner"><span>${m}</span><a href="#">Dismiss</a></div>`,
  'a portal of styled components': (m) =>
    `<div id="portal"><div class="sc-hKgILt" style="position:fixed;top:8px"><span>${m}</span></div></div>`,
};

/** What is no answer, and what hides one. */
const others: AnswerCase[] = [
  { name: 'no answer yet', after: ['<div role="status">Saving…</div>'], answer: undefined },
  {
    name: 'an inline text in the form',
    inForm: true,
    after: ['<span class="sc-kEqXSa">We could not assume the role</span>'],
    answer: 'failed',
  },
  {
    name: 'a check of a field in the form',
    inForm: true,
    after: ['<small>Role ARN is required</small>'],
    answer: 'failed',
  },
  {
    name: 'a status of another bucket in a table',
    after: [
      '<table><tr><td>acme-old</td><td><span class="status success">Connected</span></td></tr></table>',
    ],
    answer: undefined,
  },
  {
    name: 'a badge of another bucket',
    after: ['<div class="card"><b>acme-old</b><span class="badge badge-success">Connected</span></div>'],
    answer: undefined,
  },
  {
    name: 'the guide after the form is closed',
    after: [
      `<div class="alert alert-info">You'll see a success message if ${DONE}</div><div class="admonition alert">If you get an error, double-check your credentials.</div>`,
    ],
    answer: undefined,
  },
  {
    name: 'a message from before',
    before: `<div role="alert">${DONE}</div>`,
    after: [`<div role="alert">${DONE}</div>`],
    answer: undefined,
  },
  {
    name: 'the same message once more',
    before: `<div role="alert">${WRONG}</div>`,
    after: ['', `<div role="alert">${WRONG}</div>`],
    answer: 'failed',
  },
  {
    name: 'a message that was hidden before',
    before: `<div role="alert" style="display:none">${DONE}</div>`,
    after: [`<div role="alert">${DONE}</div>`],
    answer: 'connected',
  },
  {
    name: 'a note that something was copied',
    after: ['<div class="toast">Copied successfully</div>'],
    answer: undefined,
  },
  {
    name: 'a note beside the answer',
    after: [`<div class="toast">2 alerts were triggered</div><div class="toast">${DONE}</div>`],
    answer: 'connected',
  },
  {
    name: 'a portal that holds a page',
    after: [`<div id="portal">${'<p>Your logs.</p>'.repeat(60)}<p>${DONE}</p></div>`],
    answer: undefined,
  },
];

let browser: Browser;
let answerTo: Awaited<ReturnType<typeof answersIn>>;

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  answerTo = await answersIn(await browser.newPage());
});
test.afterAll(() => browser.close());

test('wherever Logz.io says how a save went, it is read', async () => {
  for (const [name, place] of Object.entries(places))
    for (const [message, answer] of [[DONE, 'connected'] as const, [WRONG, 'failed'] as const])
      expect
        .soft(await answerTo({ name, after: [place(message)], answer }), `${name}: ${message}`)
        .toBe(answer);
});

test('what is no answer is not taken for one', async () => {
  for (const row of others) expect.soft(await answerTo(row), row.name).toBe(row.answer);
});
