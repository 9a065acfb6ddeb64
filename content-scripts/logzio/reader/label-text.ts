import { clean } from '../../page/find/dom-text';
import type { PageSnapshot } from '../../page/find/page-snapshot';

/** The number of a step before a label. */
const NUMBER = /^(step )?\d+[.):]\s*/i;
/** What a label asks to be done with the value that it names. */
const LEADING_VERBS = /^(please )?(copy|paste|enter|type|insert|provide|specify) /i;
const ARTICLE = /^(the|your|an?|this) /i;
/** An *i* behind a label opens its help. */
const TRAILING_WORDS = / (here|below|value|i|info)$/i;

export const withoutNumber = (text: string): string => text.replace(NUMBER, '');

/** The name in a label that says more: "2. Paste your role ARN here", "External-ID →". */
const nameIn = (text: string): string =>
  clean((withoutNumber(text).split('(')[0] ?? '').replace(/[^\p{L}\p{N}.'’]+/gu, ' '))
    .replace(LEADING_VERBS, '')
    .replace(ARTICLE, '')
    .replace(TRAILING_WORDS, '');

/** The labels of the form that a text is, as it stands or by the name in it. */
export const keysIn = ({ labels }: PageSnapshot, text: string): ReadonlySet<string> =>
  labels.keysOf([text, nameIn(text)]);
