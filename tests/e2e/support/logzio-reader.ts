import type { Page } from '@playwright/test';
import * as esbuild from 'esbuild';
import type { PageCase, Reads } from './logzio-pages/page-case';

/** Runs in the page: what the reader makes of it, in the words of the tables. */
const SOURCE = `
import { readForm } from './content-scripts/logzio/reader/read-form';
import { readForms } from './content-scripts/logzio/current-form';
import labelData from './content-scripts/logzio/labels.json';
import { isWritable } from './content-scripts/page/act/fill';
import { PageSnapshot } from './content-scripts/page/find/page-snapshot';
import { indexLabels } from './content-scripts/page/find/labels';
import { locateSteps } from './content-scripts/page/engine/locate-steps';
import { ScreenVisit } from './content-scripts/page/engine/screen-visit';
import { logzioScreens } from './content-scripts/logzio/screens';
import { readVisiblePolicy } from './src/background/logzio-card/shown-policy';
import { parseBucketName } from './src/connection/bucket';
globalThis.readForm = readForm;
const labels = indexLabels(labelData);
const said = (reading) => 'value' in reading ? reading.value : 'several' in reading ? 'several' : undefined;
// What the background makes of the texts that the page tells it.
const readPolicy = ({ bucket, policies }) => {
  const name = parseBucketName(bucket?.value ?? '');
  return name.ok ? readVisiblePolicy(policies, name.value) : { missing: true };
};
const of = (policy) => 'policy' in policy ? 'shown' : 'several' in policy ? 'several'
  : 'otherBucket' in policy ? 'for ' + policy.otherBucket : undefined;
const [deliver] = logzioScreens({ modeOn: () => 'fill', wantsPolicy: () => false, isTested: () => false, wantedFlow: () => 's3-logs' });
const STEPS = { bucket: 'bucket', prefix: 'prefix', roleArn: 'role_arn' };
globalThis.readTheForm = () => {
  const page = new PageSnapshot(document, labels);
  const form = readForms(page);
  if (typeof form === 'string') return form;
  const inputs = ['bucket', 'prefix', 'roleArn'].filter((name) => form[name]);
  const misread = inputs.filter((name) => form[name].dataset.is !== name);
  if (misread.length) return 'wrong input: ' + misread;
  // What is read as a field is what an ARN would be written into, and nothing else is.
  const located = locateSteps(deliver.steps, page, {}, new ScreenVisit(''));
  const other = Object.entries(STEPS).filter(([name, step]) => located.get(step)?.element !== form[name]);
  if (other.length) return 'written elsewhere: ' + other;
  const readOnly = inputs.filter((name) => !isWritable(form[name]));
  const all = {
    readOnly: readOnly.length > 0 ? readOnly : undefined,
    accountId: said(form.accountId), externalId: said(form.externalId),
    entersExternalId: (form.externalId.missing && form.externalId.editable) || undefined, inputs, policy: of(readPolicy(form)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};
globalThis.timeToRead = (times) => {
  // The best of many: what other work on the machine adds is not the reader's.
  let best = Infinity;
  for (let n = 0; n < times; n += 1) {
    const before = performance.now();
    readForms(new PageSnapshot(document, labels));
    best = Math.min(best, performance.now() - before);
  }
  return best;
};
`;

/** The reader as the extension runs it, in real Chromium, on pages that a test sets. */
export async function readerIn(page: Page) {
  const built = await esbuild.build({
    stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const script = built.outputFiles[0]?.text ?? '';
  await page.goto('about:blank');
  const show = async (html: string, hash = '') => {
    await page.setContent(`<!doctype html><body>${html}`);
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  };
  const ready = () => page.evaluate(script);
  return {
    show,
    async read({ html, hash }: PageCase): Promise<Reads | string> {
      await show(html, hash);
      await ready();
      return page.evaluate('readTheForm()');
    },
    async time(html: string, times: number): Promise<number> {
      await show(html);
      await ready();
      return page.evaluate(`timeToRead(${times})`);
    },
  };
}
