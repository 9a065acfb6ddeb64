import { browser } from '../browser-polyfilled';
import {
  DEFAULT_SETTINGS,
  parseSetting,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from '../connection/settings';
import type { OrgPolicy } from '../messages/responses';
import { managedValues, managedValuesSoFar } from './managed-values';
import { readOrgPolicy } from './org-policy';
import { write } from './storage-write';

const KEY = 'settings';

/** The settings that apply, and what the organization decides. */
export interface AllSettings {
  settings: Settings;
  orgPolicy: OrgPolicy;
}

/** What the admin chose, as text by name. */
async function chosen(): Promise<Partial<Record<SettingName, string>>> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? stored : {};
}

/** The organization's settings, else the admin's, else the companion's own. What cannot be used is passed over. */
export const loadSettings = async (): Promise<AllSettings> => settingsUnder(await managedValues());

/** The same as far as it is known: for what shows them, and forbids and decides nothing by them. */
export const loadSettingsSoFar = async (): Promise<AllSettings> => settingsUnder(await managedValuesSoFar());

async function settingsUnder(managed: unknown): Promise<AllSettings> {
  const orgPolicy = readOrgPolicy(managed);
  const mine: Partial<Settings> = {};
  for (const [name, text] of Object.entries(await chosen())) {
    const known = SETTING_NAMES.find((each) => each === name);
    const parsed = known && typeof text === 'string' ? parseSetting(known, text) : undefined;
    if (known && parsed?.ok) Object.assign(mine, { [known]: parsed.value });
  }
  return { settings: { ...DEFAULT_SETTINGS, ...mine, ...orgPolicy.settings }, orgPolicy };
}

/** Takes one setting from the admin; '' brings the companion's own back. Its problem when it cannot be used. */
export async function saveSetting(name: SettingName, text: string): Promise<void> {
  const { [name]: _before, ...rest } = await chosen();
  const parsed = parseSetting(name, text);
  if (text !== '' && !parsed.ok) throw parsed.problem;
  await write(browser.storage.local, { [KEY]: text === '' ? rest : { ...rest, [name]: text } });
}
