import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sentences on which an admin may act: the translations are unreviewed, so the English stands beside them. */
const WITH_ENGLISH = /^(finding|difference)_/;

/** A language's messages with the English sentence behind each that an admin may act on. Both name the same values. */
export const besideEnglish = (messages, english) => {
  // In a sentence that runs from right to left, the English one and its brackets run from left to right.
  const [open, close] = messages.interface_direction?.message === 'rtl' ? ['\u2066', '\u2069'] : ['', ''];
  const both = (entry, sentence) => ({
    ...entry,
    message: `${entry.message} ${open}[English: ${sentence}]${close}`,
  });
  return Object.fromEntries(
    Object.entries(messages).map(([key, entry]) => [
      key,
      WITH_ENGLISH.test(key) && english[key] ? both(entry, english[key].message) : entry,
    ]),
  );
};

const read = async (folder, language) =>
  JSON.parse(await readFile(join(folder, language, 'messages.json'), 'utf8'));

/** A language's messages without what is there for translators alone. */
export const withoutDescriptions = (messages) =>
  Object.fromEntries(Object.entries(messages).map(([key, { description: _, ...entry }]) => [key, entry]));

/** Makes of a copied `_locales` folder what is shipped: with the English as above, without what translators are told. */
export async function finishLocales(folder) {
  const english = await read(folder, 'en');
  for (const language of await readdir(folder)) {
    const own = await read(folder, language);
    const messages = language === 'en' ? own : besideEnglish(own, english);
    const json = JSON.stringify(withoutDescriptions(messages), null, 2);
    await writeFile(join(folder, language, 'messages.json'), `${json}\n`);
  }
}
