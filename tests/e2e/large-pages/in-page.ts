import awsLabels from '../../../content-scripts/aws-iam/labels.json';
import { SCREENS } from '../../../content-scripts/aws-iam/screens';
import { WIZARD } from '../../../content-scripts/aws-iam/wizard-options';
import { readForms } from '../../../content-scripts/logzio/current-form';
import logzioLabels from '../../../content-scripts/logzio/labels.json';
import { readForm } from '../../../content-scripts/logzio/reader/read-form';
import { watchSave } from '../../../content-scripts/logzio/save-messages';
import { logzioScreens } from '../../../content-scripts/logzio/screens';
import { locateSteps } from '../../../content-scripts/page/engine/locate-steps';
import { recognizeScreen } from '../../../content-scripts/page/engine/recognize-screen';
import { indexLabels } from '../../../content-scripts/page/find/labels';
import { type LocateMemory, newRowSearch } from '../../../content-scripts/page/find/locator';
import { PageSnapshot } from '../../../content-scripts/page/find/page-snapshot';

Object.assign(globalThis, { readForm });
const VALUES = {
  accountId: '406095609952',
  externalId: 'logzio:ext:1',
  policy: '{"Version":"2012-10-17","Statement":[]}',
  policyName: 'logzio-acme-app-logs-read',
  attachedPolicy: 'logzio-acme-app-logs-read',
  roleName: 'logzio-acme-app-logs',
  roleArn: 'arn:aws:iam::123456789012:role/logzio-acme-app-logs',
  bucket: 'acme-app-logs',
};
const memory: LocateMemory = { rowSearch: newRowSearch(), rowNotFound: false, miswritten: new WeakMap() };
const aws = indexLabels(awsLabels);
const logzio = indexLabels(logzioLabels);

/** One scan of a wizard of the console, as the engine takes it. */
function scanAws(): string {
  const page = new PageSnapshot(document, aws, WIZARD);
  page.settled = true;
  const screen = recognizeScreen(SCREENS, page);
  if (screen) locateSteps(screen.steps, page, VALUES, memory);
  return screen?.id ?? '';
}

/** One scan of Logz.io, with what is read there for an answer to Save. */
function scanLogzio(): string {
  const page = new PageSnapshot(document, logzio);
  page.settled = true;
  const screens = logzioScreens({
    modeOn: () => 'fill',
    wantsPolicy: () => true,
    isTested: () => false,
    wantedFlow: () => 's3-logs',
  });
  const screen = recognizeScreen(screens, page);
  if (screen) locateSteps(screen.steps, page, VALUES, memory);
  const save = watchSave();
  save.pressed(page);
  save.read(page);
  const form = readForms(page);
  return `${screen?.id} ${typeof form === 'string' ? form : 'form'}`;
}

/** Puts a page in front, laid out. */
export function open(html: string, hash: string): void {
  history.replaceState(null, '', hash);
  document.body.innerHTML = html;
  void document.body.offsetHeight;
}

/** Scans the page so often. @returns what the last scan made of it */
export function scan(times: number): string {
  let said = '';
  for (let n = 0; n < times; n += 1) said = location.pathname === '/iam/home' ? scanAws() : scanLogzio();
  return said;
}

Object.assign(globalThis, { largePages: { open, scan } });
