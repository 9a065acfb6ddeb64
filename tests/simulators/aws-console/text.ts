import { options } from './session';
import { en, type Text } from './text/en';
import { ja } from './text/ja';
import { listed } from './text/listed';
import { isPseudo, pseudo } from './text/pseudo';

const { language } = options;

const words: Text = isPseudo(language)
  ? pseudo(en, language)
  : { ...en, ...(language === 'ja' && ja), ...listed(language) };

export type TextKey = keyof Text;

/** The words for `key`, with `{name}` replaced by `values.name`. */
export const t = (key: TextKey, values: Record<string, string | number> = {}): string =>
  words[key].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''));
