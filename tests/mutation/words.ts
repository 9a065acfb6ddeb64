import { en } from '../simulators/aws-console/text/en';
import { ja } from '../simulators/aws-console/text/ja';

export type Language = 'en' | 'ja' | 'unlisted';

const LETTERS = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, String.fromCodePoint(0x10d0 + i)]),
);

/** Names of things, which every language leaves as they are; and every letter, of Japanese too. */
const WORDS = /\b(?:AWS|JSON|MFA|SAML|IAM|ARN|ID)\b|[a-z]|[\u3040-\u30ff\u4e00-\u9fff]/gi;

/** In a script that no list of labels holds; numbers stay, as they do in most languages. */
export const unlisted = (text: string): string =>
  text.replace(WORDS, (part) => {
    const letter = LETTERS.get(part.toLowerCase());
    if (letter) return letter;
    return part > '\u3000' ? String.fromCodePoint(0x10d0 + (part.charCodeAt(0) % 33)) : part;
  });

const JAPANESE = new Map<string, string>([
  ['Next', '次へ'],
  ['Previous', '戻る'],
  ['Cancel', 'キャンセル'],
  ...Object.entries(ja).map(([key, word]) => [en[key as keyof typeof en] as string, word as string] as const),
]);

/** What the page holds beside its own words: code, and the names of policies. */
const NOT_WORDS = '.ace_editor,textarea,tbody,[data-item-id],[data-testid=awsc-copy-accountid]';

/** Says everything on the page in another language: texts, names and placeholders. */
export function translatePage(language: Language, root: Element): void {
  if (language === 'en') return;
  const say = language === 'ja' ? (text: string) => JAPANESE.get(text.trim()) ?? text : unlisted;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(NOT_WORDS)) node.nodeValue = say(node.nodeValue ?? '');
  for (const element of root.querySelectorAll('[aria-label],[placeholder]')) {
    if (element.closest(NOT_WORDS)) continue;
    for (const name of ['aria-label', 'placeholder']) {
      const text = element.getAttribute(name);
      if (text) element.setAttribute(name, say(text));
    }
  }
}
