import { api } from '../../src/api';
import { parseConsoleOrigin } from '../../src/connection/hosts';
import type { PageData } from '../../src/messages';
import { Page } from '../page/find';
import { indexLabels } from '../page/labels';
import { newRedactor } from '../page/report/redact';
import { secretsOn } from '../page/report/secrets';
import { structureOf } from '../page/report/structure';
import { sightSteps } from '../page/sight';
import { Visit } from '../page/visit';
import type { ReportWorld } from './ask-report';
import { WIZARD } from './content';
import plainWords from './plain-words.json';
import { SCREENS } from './screens';

const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);

/** Words that say nothing of anybody: common ones, and those of the labels. */
function vocabularyOf(labels: PageData['labels']): Set<string> {
  const entries = Object.entries(labels).flatMap(([key, texts]) =>
    key.startsWith('_') ? [] : Object.values(texts),
  );
  const known = entries.flatMap((entry) => wordsIn(entry.replace(/\|.*$/, '')));
  return new Set([...plainWords.words.split(' '), ...known].filter((word) => word !== ''));
}

const ROUTES = new Set(plainWords.routes.split(' '));
const PARAMETERS = new Set(plainWords.parameters.split(' '));

/** Marks of what a console was built with. */
const MARKS: Record<string, string> = {
  AngularJS: '.ng-scope,[ng-model],[ng-app]',
  'custom elements': 'awsui-button,awsui-input,awsui-checkbox,awsui-form-field',
  Cloudscape: '[class*="awsui_"]',
  'funnel steps': '[data-analytics-funnel-step]',
  frames: 'iframe',
};

/** The shape of an address: words and parameters that the console is known to use, a star for all else. */
function shapeOf({ pathname, search, hash }: Location): string {
  const parts = (path: string) =>
    path
      .split('/')
      .map((part) => (part === '' || ROUTES.has(part) ? part : '*'))
      .join('/');
  const names = (query: string) =>
    [...new URLSearchParams(query).keys()].map((name) => (PARAMETERS.has(name) ? name : '*')).join('&');
  const [path = '', ...query] = hash.replace(/^#/, '').split('?');
  return `${parts(pathname)}?${names(search)}#${parts(path)}?${names(query.join('?'))}`;
}

function hostKind({ href, hostname }: Location): string {
  const console = parseConsoleOrigin(href);
  return console?.sessionAccountId ? 'multi-session' : hostname.split('.').length > 4 ? 'regional' : 'bare';
}

/** What each screen's recogniser says of the page, and what each of its steps would find. */
function findingsOn(page: Page): string[] {
  return SCREENS.map((screen) => {
    const steps = [...sightSteps(screen.steps, page, {}, new Visit(''))].map(([id, { sighting }]) =>
      sighting.state === 'ambiguous' ? `${id} ambiguous (${sighting.count})` : `${id} ${sighting.state}`,
    );
    return `${screen.id}: ${screen.recognise(page) ? 'recognised' : 'not recognised'}; ${steps.join(', ')}`;
  });
}

/** A page's structure and labels for a bug report: none of the values given, and none that the page shows. */
function reportOf(values: readonly string[], data: PageData['labels']): string {
  const labels = indexLabels(data);
  const page = new Page(document, labels, WIZARD);
  const framed = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
  const { lang } = document.documentElement;
  const language = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(lang) ? lang : '';
  const redactor = newRedactor({
    labels,
    vocabulary: vocabularyOf(data),
    secrets: [...values, ...[document, ...framed].flatMap((shown) => secretsOn(shown, location))],
    language,
  });
  const marks = Object.entries(MARKS)
    .map(([name, selector]) => [name, document.querySelectorAll(selector).length] as const)
    .filter(([, count]) => count > 0);
  return [
    `extension ${api.runtime.getManifest().version}`,
    `page ${shapeOf(location)}`,
    `host ${hostKind(location)}`,
    `language ${language || '?'}${document.documentElement.dir === 'rtl' ? ', right to left' : ''}`,
    `marks ${marks.map(([name, count]) => `${name} ${count}`).join(', ')}`,
    '',
    ...findingsOn(page),
    '',
    ...structureOf(page, redactor),
    ...framed.flatMap((shown) => ['frame', ...structureOf(new Page(shown, labels, WIZARD), redactor)]),
  ].join('\n');
}

(globalThis as ReportWorld).reportPage = reportOf;
