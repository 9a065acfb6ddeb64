import { disallowedCharacters } from '../policy/odd-characters';
import { fail, ok, type Result } from '../policy/result';
import { DEFAULT_PATTERNS, type NamePatterns, parsePattern } from './iam-names';
import { LOGZIO_REGIONS, type LogzRegion } from './logzio-region';

/** What an admin, or the organization, decides for all connections. */
export interface Settings extends NamePatterns {
  /** `press`: AWS pages are filled on **Fill this page** alone. */
  fill: 'automatic' | 'press';
  /** Description of policy and role, in which `{bucket}` stands for the bucket. '' for the companion's own. */
  description: string;
  /** Days after which a finished connection loses its values. */
  keepDays: number;
  /** The region of Logz.io that a connection begins in, where nothing else tells. */
  region: LogzRegion;
}
export type SettingName = keyof Settings;
export const SETTING_NAMES: SettingName[] = [
  'fill',
  'policyPattern',
  'rolePattern',
  'description',
  'keepDays',
  'region',
];

export const DEFAULT_SETTINGS: Settings = {
  fill: 'automatic',
  ...DEFAULT_PATTERNS,
  description: '',
  keepDays: 30,
  region: 'us',
};

/** IAM's limit on a description (IAM API, policyDescriptionType). */
const LONGEST_DESCRIPTION = 1000;
const LONGEST_BUCKET = 63;
const MOST_DAYS = 3650;

/** A description for a bucket, in the admin's words. */
export const descriptionFor = (description: string, bucket: string): string =>
  description.replaceAll('{bucket}', bucket);

/** The same for a policy, of which the console takes fewer characters than of a role: a space stands for every other one. */
export const policyDescriptionFor = (description: string, bucket: string): string =>
  descriptionFor(description, bucket)
    .replace(/[^\w+=,.@-]+/g, ' ')
    .trim();

/** Problems: `description_characters` [those]; `description_length` [characters with the longest bucket, most]. */
function parseDescription(text: string): Result<string> {
  const description = text.trim();
  // What the console takes for a role.
  const odd = disallowedCharacters(description, /[\w+=,.@\-/\\[{}\]!#$%^*()~;:"'` \t\n]/);
  if (odd !== '') return fail('description_characters', odd);
  const { length } = descriptionFor(description, 'x'.repeat(LONGEST_BUCKET));
  return length > LONGEST_DESCRIPTION
    ? fail('description_length', String(length), String(LONGEST_DESCRIPTION))
    : ok(description);
}

/** Problem: `setting_days` [most]. */
function parseDays(text: string): Result<number> {
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? ok(days) : fail('setting_days', String(MOST_DAYS));
}

/** Problem: `setting_region` [those that there are]. */
function parseRegion(text: string): Result<LogzRegion> {
  const region = LOGZIO_REGIONS.find((each) => each === text);
  return region ? ok(region) : fail('setting_region', LOGZIO_REGIONS.join(', '));
}

const PARSERS: { [N in SettingName]: (text: string) => Result<Settings[N]> } = {
  fill: (text) => (text === 'automatic' || text === 'press' ? ok(text) : fail('setting_fill')),
  policyPattern: (text) => parsePattern(text, 'policy'),
  rolePattern: (text) => parsePattern(text, 'role'),
  description: parseDescription,
  keepDays: parseDays,
  region: parseRegion,
};

/** Reads one setting from its text. */
export const parseSetting = <N extends SettingName>(name: N, text: string): Result<Settings[N]> =>
  PARSERS[name](text);
