import { api } from '../../../src/browser-native';
import type { PageData } from '../../../src/messages/responses';
import { indexLabels } from '../find/labels';
import { type PageOptions, PageSnapshot } from '../find/page-snapshot';
import { pageOutline, type SiteOutline } from './page-outline';
import { words as plainWords } from './plain-words.json';
import { createRedactor } from './redact';
import { secretsOn } from './secrets';

/** What a site gives for the reports of its pages. */
export interface ReportedSite extends SiteOutline {
  options: PageOptions;
  /** Parts of an address and parameters that the site is known to use, parted by blanks. */
  routes: string;
  parameters: string;
  /** Words of the site's own that say nothing of anybody, beside its labels. */
  words: string;
  /** The kind of host, and never its name where that tells whose it is. */
  host(location: Location): string;
  /** Marks of what pages of the site were built with: a name and a selector. */
  marks: Record<string, string>;
  /** What the companion makes of the page, in its own words. */
  findings(page: PageSnapshot): string[];
}

const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);

/** Words that say nothing of anybody: common ones, and those of the labels. */
function vocabularyOf(labels: PageData['labels'], words: string): Set<string> {
  const entries = Object.entries(labels).flatMap(([key, texts]) =>
    key.startsWith('_') ? [] : Object.values(texts),
  );
  const known = entries.flatMap((entry) => wordsIn(entry.replace(/\|.*$/, '')));
  return new Set([...`${plainWords} ${words}`.split(' '), ...known].filter((word) => word !== ''));
}

/** The shape of an address: words and parameters that the site is known to use, a star for all else. */
function shapeOf({ pathname, search, hash }: Location, site: ReportedSite): string {
  const routes = new Set(['', ...site.routes.split(' ')]);
  const parameters = new Set(site.parameters.split(' '));
  const parts = (path: string) =>
    path
      .split('/')
      .map((part) => (routes.has(part) ? part : '*'))
      .join('/');
  const names = (query: string) =>
    [...new URLSearchParams(query).keys()].map((name) => (parameters.has(name) ? name : '*')).join('&');
  const [path = '', ...query] = hash.replace(/^#/, '').split('?');
  return `${parts(pathname)}?${names(search)}#${parts(path)}?${names(query.join('?'))}`;
}

/** A page's structure and labels for a bug report: none of the values given, and none that the page shows. */
export function pageReport(site: ReportedSite, values: readonly string[], data: PageData['labels']): string {
  const labels = indexLabels(data);
  const page = new PageSnapshot(document, labels, site.options);
  const framed = [...document.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
  const { lang } = document.documentElement;
  const language = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(lang) ? lang : '';
  const redactor = createRedactor({
    labels,
    vocabulary: vocabularyOf(data, site.words),
    secrets: [...values, ...[document, ...framed].flatMap((shown) => secretsOn(shown, location))],
    language,
  });
  const marks = Object.entries(site.marks)
    .map(([name, selector]) => [name, document.querySelectorAll(selector).length] as const)
    .filter(([, count]) => count > 0);
  return [
    `extension ${api.runtime.getManifest().version}`,
    `page ${shapeOf(location, site)}`,
    `host ${site.host(location)}`,
    `language ${language || '?'}${document.documentElement.dir === 'rtl' ? ', right to left' : ''}`,
    `marks ${marks.map(([name, count]) => `${name} ${count}`).join(', ')}`,
    '',
    ...site.findings(page),
    '',
    ...pageOutline(page, redactor, site),
    ...framed.flatMap((shown) => [
      'frame',
      ...pageOutline(new PageSnapshot(shown, labels, site.options), redactor, site),
    ]),
  ].join('\n');
}
