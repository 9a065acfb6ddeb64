import { mkdir, rm, writeFile } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { chromiumArgs } from '../../scripts/lib/chromium-args.mjs';
import { handleIamRequest } from '../simulators/iam';
import { type Simulators, startSimulators } from '../simulators/server';
import { OLDER_STATES } from './older-states';
import { type PageRecord, POLICY_DOCUMENT, POLICY_NAME } from './pages';
import { type Snapshot, snapshot } from './snapshot';
import { STATES, type State } from './states';

const OUT = 'tests/mutation/pages';

/** Opens a state's page, marks its wanted elements for a moment, and writes it down. */
async function take(browser: Browser, sim: Simulators, state: State): Promise<Snapshot> {
  sim.reset({ console: { renderDelayMs: 0, listDelayMs: 0, ...state.options } });
  for (const name of [POLICY_NAME, `${POLICY_NAME}-2`])
    handleIamRequest(sim.state, sim.signedInAccount, 'createPolicy', {
      policyName: name,
      policyDocument: POLICY_DOCUMENT,
      description: '',
    });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(`https://console.aws.amazon.com/iam/home${state.hash}`);
    await page.locator('#app button:visible').last().waitFor();
    await page.waitForTimeout(300);
    await state.drive?.(page);
    await page.waitForTimeout(400);
    for (const [step, locate] of Object.entries(state.wanted))
      await locate(page).evaluate((element, id) => element.setAttribute('data-capture', id), step);
    return await page.evaluate(snapshot, state.markup);
  } finally {
    await page.close();
  }
}

const sim = await startSimulators();
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumArgs({ simulators: sim }),
});
const styles = new Map<string, Map<string, string>>();
const records: PageRecord[] = [];
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
for (const state of [...STATES, ...OLDER_STATES]) {
  const { html, hash, parts, rules: applied } = await take(browser, sim, state);
  const { name, screen, acts, englishOnly, style = 'cloudscape' } = state;
  records.push({ name, screen, hash, style, parts, acts, ...(englishOnly && { englishOnly }) });
  const rules = styles.get(style) ?? new Map<string, string>();
  styles.set(style, rules);
  for (const [key, css] of applied) rules.set(key, css);
  await writeFile(`${OUT}/${name}.html`, `${html}\n`);
  console.log(name, html.length, Object.keys(parts).join(' '));
}
for (const [style, rules] of styles) {
  const inOrder = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, css]) => css);
  await writeFile(`${OUT}/${style}.css`, `${[...new Set(inOrder)].join('\n')}\n`);
}
const lines = records.map((record) => JSON.stringify(record));
await writeFile(`${OUT}/index.json`, `[\n${lines.join(',\n')}\n]\n`);
await browser.close();
await sim.close();
