import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideEnglish, withoutDescriptions } from '../../scripts/lib/locales.mjs';

interface Message {
  message: string;
  /** Tells a translator where the sentence stands and what its values are. */
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
const read = (language: string): Record<string, Message> =>
  JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));
const messages = read('en');
const languages = readdirSync('_locales').filter((language) => language !== 'en');

const sources = ['src', 'content-scripts', 'popup'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const namesIn = ({ message }: Message): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))].sort();

describe('every sentence stands in _locales', () => {
  const used = new Set(
    sources.flatMap((code) =>
      [...code.matchAll(/\b(?:text|compose)\(\s*'([\w]+)'/g)].map(([, key]) => key ?? ''),
    ),
  );

  it('each key that the code names has a sentence', () => {
    expect(used.size).toBeGreaterThan(50);
    expect([...used].filter((key) => !(key in messages))).toEqual([]);
  });

  it('each value that a sentence names is declared', () => {
    const wrong = Object.entries(messages).filter(([, entry]) =>
      namesIn(entry).some((name) => !(name in (entry.placeholders ?? {}))),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('the English', () => {
  it.each([
    ['organisation, recognise and the like', /\w(?:is(?:e[ds]?|ing|ations?|able)|yse[ds]?|ysing)\b/],
    ['colour, behaviour and the like', /\b(?:colour|behaviour|favour|honour|labour|neighbour)/i],
    ['other British spellings', /\b(?:licence|centre|cancell(?:ed|ing)|whilst|catalogue|grey|towards)\b/i],
  ])('is spelled as in the US: %s', (_name, british) => {
    const american =
      /\b(?:raise|promise|otherwise|advise|exercise|precise|enterprise|comprise|revise|compromise)/i;
    const words = Object.entries(messages).flatMap(([key, { message }]) =>
      message
        .split(/\s+/)
        .flatMap((word) => (british.test(word) && !american.test(word) ? [`${key}: ${word}`] : [])),
    );
    expect(words).toEqual([]);
  });

  it('describes every message to its translators, with each of its values', () => {
    const bare = Object.entries(messages).filter(
      ([, { message, description = '' }]) =>
        description.length < 15 ||
        [...message.matchAll(/\$\w+\$/g)].some(([value]) => !description.includes(value)),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  it('begins with a capital letter what may begin a sentence', () => {
    const small = Object.entries(messages).filter(
      ([key, { message }]) => /^(?:field|detail)_/.test(key) && /^[a-z]/.test(message),
    );
    expect(small.map(([key]) => key)).toEqual([]);
  });
});

describe.each(['en', ...languages])('the quotes in %s', (language) => {
  it('are curly, as apostrophes are', () => {
    const straight = Object.entries(read(language)).filter(([, { message }]) => /['"]/.test(message));
    expect(straight.map(([key]) => key)).toEqual([]);
  });
});

/** Written into AWS, which takes no more than Latin-1 there; or a name. */
const AS_IN_ENGLISH = ['role_description', 'policy_description', 'extension_name'];

it('describes a policy in characters that IAM’s console takes of one', () => {
  expect(messages.policy_description?.message.replace('$BUCKET$', 'a-bucket.name')).toMatch(
    /^[\w+=,.@\- ]+$/,
  );
});

describe.each(languages)('the interface in %s', (language) => {
  const translated = read(language);

  it('has every sentence, and none that is not there', () => {
    expect(Object.keys(translated)).toEqual(Object.keys(messages));
    expect(Object.entries(translated).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it('names the same values as the English', () => {
    for (const [key, entry] of Object.entries(messages)) {
      const other = translated[key] ?? { message: '' };
      expect([key, namesIn(other)]).toEqual([key, namesIn(entry)]);
      expect([key, other.placeholders]).toEqual([key, entry.placeholders]);
    }
  });

  it('is a translation', () => {
    const same = Object.keys(messages).filter((key) => translated[key]?.message === messages[key]?.message);
    expect(same.length / Object.keys(messages).length).toBeLessThan(0.2);
    expect(AS_IN_ENGLISH.filter((key) => !same.includes(key))).toEqual([]);
  });
});

it('the languages of the console are there', () => {
  expect(languages.sort()).toEqual(
    ['ar', 'de', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'pt_BR', 'th', 'tr', 'zh_CN', 'zh_TW'].sort(),
  );
});

it('the English stands beside each finding and difference, and beside nothing else', () => {
  const shown = besideEnglish(
    { finding_x: { message: 'Zu viel' }, card_y: { message: 'Weiter' } },
    { finding_x: { message: 'Too much' }, card_y: { message: 'Next' } },
  );
  expect(shown).toEqual({
    finding_x: { message: 'Zu viel [English: Too much]' },
    card_y: { message: 'Weiter' },
  });
});

it('the English keeps its own direction in a language that runs the other way', () => {
  const shown = besideEnglish(
    { interface_direction: { message: 'rtl' }, finding_x: { message: 'كثير' } },
    { finding_x: { message: 'Too much' } },
  );
  expect(shown.finding_x?.message).toBe('كثير \u2066[English: Too much]\u2069');
});

it('what translators are told is not shipped', () => {
  const shipped = withoutDescriptions(messages);
  expect(Object.keys(shipped)).toEqual(Object.keys(messages));
  expect(shipped.card_set_up).toEqual({ message: 'Set up in AWS' });
});
