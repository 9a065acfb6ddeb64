import { type Candidate, distinct } from './candidate';
import { findAccountIds } from './find-account-ids';
import { findBuckets } from './find-buckets';
import { findExternalIds } from './find-external-ids';
import { findPolicies } from './find-policies';
import { findPrefixes } from './find-prefixes';
import { findRegions } from './find-regions';
import { visibleText } from './visible-text';

const FINDERS = {
  accountId: findAccountIds,
  externalId: findExternalIds,
  bucket: findBuckets,
  prefix: findPrefixes,
  policy: findPolicies,
  region: findRegions,
} satisfies Record<string, (text: string) => Candidate[]>;

/** What is looked for in a pasted text. */
export type FoundName = keyof typeof FINDERS;

/** A value, and where it stands in the text as it was pasted. */
export interface FoundValue {
  value: string;
  start: number;
  end: number;
}

/** What a text gives for one detail: the one value that it leaves no doubt of, or those to choose from; neither where it has none. */
export interface Found {
  value?: FoundValue;
  choices: FoundValue[];
}
export type FoundDetails = Record<FoundName, Found>;

/**
 * Finds a connection's details in a text that somebody wrote for a person: a ticket, a mail, a chat, a copy of Logz.io's form.
 * Nothing is guessed: two values for one detail, or one that may be something else, are choices and no value.
 */
export function findDetails(pasted: string): FoundDetails {
  const { text, pastedAt } = visibleText(pasted);
  const asPasted = ({ value, start, end }: Candidate): FoundValue => ({
    value,
    start: pastedAt(start),
    end: pastedAt(end - 1) + 1,
  });
  const find = (name: FoundName): Found => {
    const all = distinct(FINDERS[name](text));
    const certain = all.filter(({ isCertain }) => isCertain);
    const [first] = certain;
    if (first && certain.length === 1) return { value: asPasted(first), choices: [] };
    return { choices: (first ? certain : all).map(asPasted) };
  };
  const names = Object.keys(FINDERS) as FoundName[];
  return Object.fromEntries(names.map((name) => [name, find(name)])) as FoundDetails;
}
