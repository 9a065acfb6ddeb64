import { options } from './session';
import { en, type Text } from './text/en';
import { ja } from './text/ja';
import { pseudo } from './text/pseudo';

const LANGUAGES: Record<string, Partial<Text>> = { en, ja, qps: pseudo(en) };

const words: Text = { ...en, ...LANGUAGES[options.language] };

export type TextKey = keyof Text;

/** The words for `key`, with `{name}` replaced by `values.name`. */
export const t = (key: TextKey, values: Record<string, string | number> = {}): string =>
  words[key].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
