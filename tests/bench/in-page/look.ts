import data from '../../../content-scripts/aws-iam/labels.json';
import { SCREENS } from '../../../content-scripts/aws-iam/screens';
import { WIZARD } from '../../../content-scripts/aws-iam/wizard-options';
import { locateSteps } from '../../../content-scripts/page/engine/locate-steps';
import { recognizeScreen } from '../../../content-scripts/page/engine/recognize-screen';
import { indexLabels } from '../../../content-scripts/page/find/labels';
import { type LocateMemory, newRowSearch } from '../../../content-scripts/page/find/locator';
import { PageSnapshot } from '../../../content-scripts/page/find/page-snapshot';
import { planScreen } from '../../../src/guide/plan';

/** What a page is filled up with: text and links that are nothing to fill, or rows of the list. */
export type Filling = 'text' | 'rows';

/** What timing the scans on one page gave (ms). */
export interface Looks {
  screen: string;
  elements: number;
  /** The scan alone: the page's layout is up to date. */
  alone: number[];
  /** With the style and layout that a changed row made due, which the browser would do later in the same frame. */
  afterChange: number[];
}

const VALUES = {
  accountId: '406095609952',
  externalId: 'logzio:ext:1',
  policy: '{"Version":"2012-10-17","Statement":[]}',
  policyName: 'logzio-acme-app-logs-read',
  attachedPolicy: 'logzio-acme-app-logs-read',
  roleName: 'logzio-acme-app-logs',
};
const PARAGRAPH =
  '<div class="help"><h3>About <span>policies</span></h3><p>A policy is <b>an object</b> in <a href="#/home">AWS</a>.</p>' +
  '<ul><li><span>Text</span></li><li><a href="#/roles">Roles</a></li></ul><svg width="16" height="16"><path d="M2 2h9"/></svg></div>';
const labels = indexLabels(data);
const sheet = document.createElement('style');

/** One scan, from the page to the plan, as `page/look` takes it. */
function look(memory: LocateMemory): string {
  const page = new PageSnapshot(document, labels, WIZARD);
  const screen = recognizeScreen(SCREENS, page);
  if (!screen) return '';
  const located = locateSteps(screen.steps, page, VALUES, memory);
  planScreen(screen, new Map([...located].map(([id, { state }]) => [id, state])), {
    values: VALUES,
    touched: new Set(),
    notKept: new Set(),
    putBack: new Set(),
    overwrite: false,
    settled: true,
  });
  return screen.id;
}

const count = () => document.querySelectorAll('*').length;

function fillUp(filling: Filling, size: number): void {
  const row = document.querySelector('main tbody tr:last-child');
  const main = document.querySelector('main') ?? document.body;
  const holder =
    filling === 'rows' ? row?.parentElement : main.appendChild(document.createElement('section'));
  const template = document.createElement('template');
  template.innerHTML = PARAGRAPH;
  const piece = filling === 'rows' ? row : template.content.firstElementChild;
  if (!holder || !piece) throw new Error(`Nothing to fill the page up with by ${filling}`);
  const missing = size - count();
  const pieces = Math.round(missing / (piece.querySelectorAll('*').length + 1));
  for (let index = 0; index < pieces; index += 1) holder.append(piece.cloneNode(true));
}

export function load(css: string): void {
  sheet.textContent = css;
  document.head.append(sheet);
}

/** Puts a captured page in front, fills it up to a size, and times looks at it; each follows a change of the page. */
export function time(html: string, hash: string, filling: Filling, size: number, times: number): Looks {
  history.replaceState(null, '', `/iam/home${hash}`);
  document.body.innerHTML = html;
  fillUp(filling, size);
  const memory: LocateMemory = { rowSearch: newRowSearch(), rowNotFound: false, miswritten: new WeakMap() };
  const changing = document.querySelector('main p, main td, main span') ?? document.body;
  const timed = (upToDate: boolean): number => {
    changing.textContent = String(Math.random());
    if (upToDate) void document.body.offsetHeight;
    const start = performance.now();
    look(memory);
    return performance.now() - start;
  };
  // The first looks run code that is not compiled yet: a page has those too, but they are told apart by the median.
  const series = (upToDate: boolean) => Array.from({ length: times }, () => timed(upToDate));
  return { screen: look(memory), elements: count(), alone: series(true), afterChange: series(false) };
}

Object.assign(globalThis, { looking: { load, time } });
