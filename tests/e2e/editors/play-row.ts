import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Simulators } from '../../simulators/server';
import type { AnyCard, CardNode } from '../support/any-card';
import { detailsFor } from '../support/details';
import { BUCKET } from '../support/flow';
import { externalIdOf } from '../support/verdict';
import { nameOf, type Row } from './rows';

/** A console tab of a connection, and the tab that hides it, whichever the browser. */
export interface Stage {
  sim: Simulators;
  tab: Page;
  front: Page;
  card: AnyCard<CardNode>;
  /** Makes the tab's processor so many times slower. */
  slow(times: number): Promise<void>;
}

const LIST = 'https://console.aws.amazon.com/iam/home#/policies';
/** Only a failure waits this long (ms). */
const PATIENCE = 60_000;

interface Sim {
  simEditor?: { get(): string };
  simPolicy: string;
  simSet: boolean;
}

/** What the editor holds, and what the page takes it to hold. Runs in the page. */
function held(): { editor: string; page: string; isSet: boolean } | undefined {
  const { simEditor, simPolicy, simSet } = globalThis as unknown as Sim;
  const ace = document.querySelector<HTMLElement & { env?: { editor: { getValue(): string } } }>(
    '.ace_editor',
  );
  const area = document.querySelector<HTMLTextAreaElement>('main textarea:not(.ace_text-input,.inputarea)');
  const editor = simEditor?.get() ?? ace?.env?.editor.getValue() ?? (ace ? undefined : area?.value);
  return editor === undefined ? undefined : { editor, page: simPolicy, isSet: simSet };
}

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n');

async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s for ${what}`);
    await delay(30);
  }
}

/** Plays one row. @throws what it did not end with */
export async function playRow(row: Row, { sim, tab, front, card, slow }: Stage): Promise<void> {
  const { policy } = detailsFor(BUCKET, externalIdOf(sim));
  sim.reset({ console: row.console });
  await slow(1);
  await tab.bringToFront();
  await tab.goto('about:blank');
  await tab.goto(LIST);
  await tab.waitForSelector('main h1');
  await card.waitForText(/Task/);
  if (row.tab === 'hidden') await front.bringToFront();
  await slow(row.processor);
  await tab.evaluate(() => location.assign('#/policies/create'));
  const name = nameOf(row);
  const text = async () => plain((await tab.evaluate(held))?.editor);
  const exact = async () => {
    const now = await tab.evaluate(held);
    const isThere = now?.isSet && plain(now.editor) === policy && plain(now.page) === policy;
    return isThere || undefined;
  };
  const untouched = plain(row.console.policyText);
  if (row.end === 'exact') {
    await until(`the policy: ${name}`, exact);
    if (row.tab === 'hidden') await tab.bringToFront();
    await card.waitForText(/press Next/);
    if (!(await exact())) throw new Error(`It did not stay: ${name}: ${await text()}`);
    return;
  }
  if (row.tab === 'hidden') {
    await until(`the editor: ${name}`, text);
    await tab.bringToFront();
  }
  if (row.end === 'exact once shown') {
    await until(`the policy: ${name}`, exact);
    await card.waitForText(/press Next/);
    return;
  }
  const said = await card.waitForText(row.end);
  const now = await text();
  if (/press Next/.test(said)) throw new Error(`Next is to be pressed: ${name}`);
  if (now === policy || (untouched !== undefined && now !== untouched))
    throw new Error(`It was written to: ${name}: ${now}`);
  if (!(await card.button('Copy role policy'))) throw new Error(`No policy to copy: ${name}`);
  if (!/another value/.test(row.end.source)) return;
  await card.press('Fill this page');
  await until(`the policy after a press: ${name}`, exact);
  await card.press('Restore previous text');
  await until(`what stood there: ${name}`, async () => ((await text()) === untouched ? true : undefined));
}
