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

/** Does so for every language of a built `_locales` folder. */
export async function addEnglish(folder) {
  const english = await read(folder, 'en');
  for (const language of await readdir(folder)) {
    if (language === 'en') continue;
    const messages = besideEnglish(await read(folder, language), english);
    await writeFile(join(folder, language, 'messages.json'), `${JSON.stringify(messages, null, 2)}\n`);
  }
}
