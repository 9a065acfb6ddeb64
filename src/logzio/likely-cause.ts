/** Where to look first when Logz.io refuses a save. */
export type LikelyCause = 'role_new' | 'role_arn' | 'trust' | 'bucket' | 'kms' | 'access';

/** A role this young is often not known everywhere yet (ms). */
const NEW_ROLE_MS = 60_000;

/** Words that point somewhere. What Logz.io really says is not public: any other words mean the whole list. */
const WORDS: [LikelyCause, RegExp][] = [
  ['kms', /\bkms\b|decrypt|encrypt/i],
  ['role_arn', /\barn\b/i],
  ['trust', /assum|\bsts\b|trust|external.?id|\brole\b/i],
  ['bucket', /no ?such ?bucket|bucket.*(not (be )?found|does not exist|doesn['’]t exist)|\bregion\b/i],
];

/**
 * What to look at, the likeliest first.
 * @param said Logz.io's own words
 * @param roleAge how long the role is known (ms)
 */
export function likelyCauses(said: string, roleAge: number): LikelyCause[] {
  const pointed = WORDS.filter(([, words]) => words.test(said)).map(([suspect]) => suspect);
  const young: LikelyCause[] = roleAge < NEW_ROLE_MS ? ['role_new'] : [];
  return [...young, ...(pointed.length > 0 ? pointed : (['trust', 'access', 'kms'] as const))];
}
