import type { Page } from '@playwright/test';
import * as esbuild from 'esbuild';
import type { SaveOutcome } from '../../../src/logzio/save-outcome';
import { form, pair } from './logzio-pages/page-case';

/** Runs in the page: what is told after a press on **Save**, and what the background makes of it. */
const SOURCE = `
import { readForm } from './content-scripts/logzio/reader/read-form';
import { watchSave } from './content-scripts/logzio/save-messages';
import labelData from './content-scripts/logzio/labels.json';
import { PageSnapshot } from './content-scripts/page/find/page-snapshot';
import { indexLabels } from './content-scripts/page/find/labels';
import { saveOutcome } from './src/logzio/save-outcome';
globalThis.readForm = readForm;
const page = () => new PageSnapshot(document, indexLabels(labelData));
const save = watchSave();
globalThis.press = () => save.pressed(page());
globalThis.answer = () => saveOutcome(save.read(page()))?.result;
`;

/** A page before Save, and the pages that follow it. */
export interface AnswerCase {
  name: string;
  /** What stands beside the form from the start. */
  before?: string;
  /** What stands there after the press, in turn. */
  after: string[];
  /** In the form, in place of beside it. */
  inForm?: boolean;
  answer: SaveOutcome['result'] | undefined;
}

const page = (beside: string, inForm = false) => {
  const details = pair((label, value) => `<div><div>${label}</div><div>${value}</div></div>`);
  const shown = form(inForm ? `${details}<div class="sc-x">${beside}</div>` : details);
  return inForm ? shown : `${shown}${beside}`;
};

/** The watch over Logz.io's answers as the extension runs it, in real Chromium. */
export async function answersIn(shown: Page) {
  const built = await esbuild.build({
    stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const script = built.outputFiles[0]?.text ?? '';
  await shown.goto('about:blank');
  return async ({ before = '', after, inForm }: AnswerCase): Promise<SaveOutcome['result'] | undefined> => {
    const draw = (beside: string) =>
      shown.evaluate(
        (html) => {
          document.body.innerHTML = html;
        },
        page(beside, inForm),
      );
    await draw(before);
    await shown.evaluate(script);
    await shown.evaluate('press()');
    let answer: SaveOutcome['result'] | undefined;
    for (const each of after) {
      await draw(each);
      answer = (await shown.evaluate('answer()')) as typeof answer;
    }
    return answer;
  };
}
