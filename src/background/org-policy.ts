import * as v from 'valibot';
import { parseAccountId } from '../connection/account-id';
import { parseSetting, SETTING_NAMES } from '../connection/settings';
import { LOGZIO_HOSTS } from '../logzio/logzio-hosts';
import type { ProblemCode } from '../message-key';
import type { OrgPolicy, Tag } from '../messages/responses';
import type { Problem } from '../policy/result';

/** A list that is longer than this is a mistake. */
const MAX_ENTRIES = 500;
/** AWS's limit on the tags of one resource. */
const MAX_TAGS = 50;
/** AWS's limits on a tag (IAM API, tagKeyType and tagValueType). */
const tagSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu)),
  value: v.pipe(v.string(), v.regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u)),
});

const LISTS = ['tags', 'allowedAccounts', 'allowedLogzioHosts'];

/** Reads what the browser's policy holds. What cannot be used is named, and the rest applies. */
export function readOrgPolicy(values: unknown): OrgPolicy {
  const given = new Map(typeof values === 'object' && values !== null ? Object.entries(values) : []);
  const orgPolicy: OrgPolicy = { settings: {}, tags: [], ignored: [] };
  const ignore = (name: string, problem: Problem) => orgPolicy.ignored.push({ name, problem });

  /** The entries of a list that can be used; undefined when there are none. */
  const list = <T>(
    name: string,
    most: number,
    read: (entry: unknown) => T | undefined,
    code: ProblemCode,
  ) => {
    const value = given.get(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length > most) {
      ignore(name, { code: 'managed_list', values: [String(most)] });
      return undefined;
    }
    const entries = value.flatMap((entry: unknown, index) => {
      const good = read(entry);
      if (good === undefined) ignore(`${name}[${index}]`, { code });
      return good ?? [];
    });
    return entries.length > 0 ? entries : undefined;
  };

  for (const name of SETTING_NAMES) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (typeof value !== 'string' && typeof value !== 'number') {
      ignore(name, { code: 'managed_text' });
      continue;
    }
    const parsed = parseSetting(name, String(value));
    if (parsed.ok) Object.assign(orgPolicy.settings, { [name]: parsed.value });
    else ignore(name, parsed.problem);
  }
  orgPolicy.tags = list('tags', MAX_TAGS, tagOf, 'managed_tag') ?? [];
  const accounts = list('allowedAccounts', MAX_ENTRIES, accountOf, 'managed_account');
  const hosts = list('allowedLogzioHosts', MAX_ENTRIES, hostOf, 'managed_host');
  const known: string[] = [...SETTING_NAMES, ...LISTS];
  for (const name of given.keys())
    if (!known.includes(name)) ignore(name.slice(0, 80), { code: 'managed_unknown' });
  return {
    ...orgPolicy,
    ...(accounts ? { allowedAccounts: accounts } : {}),
    ...(hosts ? { allowedLogzioHosts: hosts } : {}),
  };
}

function tagOf(entry: unknown): Tag | undefined {
  const parsed = v.safeParse(tagSchema, entry);
  return parsed.success ? parsed.output : undefined;
}

function accountOf(entry: unknown): string | undefined {
  const parsed = parseAccountId(typeof entry === 'string' ? entry : '');
  return parsed.ok ? parsed.value : undefined;
}

const hostOf = (entry: unknown): string | undefined =>
  Object.values(LOGZIO_HOSTS).find(
    (host) => typeof entry === 'string' && host === entry.trim().toLowerCase(),
  );
