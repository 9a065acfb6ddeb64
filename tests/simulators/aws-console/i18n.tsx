import { I18nProvider } from '@cloudscape-design/components/i18n';
import en from '@cloudscape-design/components/i18n/messages/all.en';
import type { ReactNode } from 'react';
import { options } from './session';
import { pseudo } from './text/pseudo';

/** Loaded for the one language that the console is in: together they are a quarter of the app. */
const LOADED: Record<string, () => Promise<{ default: typeof en }>> = {
  ar: () => import('@cloudscape-design/components/i18n/messages/all.ar'),
  de: () => import('@cloudscape-design/components/i18n/messages/all.de'),
  es: () => import('@cloudscape-design/components/i18n/messages/all.es'),
  fr: () => import('@cloudscape-design/components/i18n/messages/all.fr'),
  it: () => import('@cloudscape-design/components/i18n/messages/all.it'),
  ja: () => import('@cloudscape-design/components/i18n/messages/all.ja'),
  ko: () => import('@cloudscape-design/components/i18n/messages/all.ko'),
  'pt-BR': () => import('@cloudscape-design/components/i18n/messages/all.pt-BR'),
  th: () => import('@cloudscape-design/components/i18n/messages/all.th'),
  tr: () => import('@cloudscape-design/components/i18n/messages/all.tr'),
  'zh-CN': () => import('@cloudscape-design/components/i18n/messages/all.zh-CN'),
  'zh-TW': () => import('@cloudscape-design/components/i18n/messages/all.zh-TW'),
};

/** The messages in letters of the made-up language: their literal parts, which are of type 0. */
const madeUp = (messages: typeof en): typeof en =>
  JSON.parse(
    JSON.stringify(messages, (_key, part: unknown) =>
      part && typeof part === 'object' && 'type' in part && part.type === 0 && 'value' in part
        ? { type: 0, value: pseudo({ text: String(part.value) }, 'qps').text }
        : part,
    ),
  );

/** The words that Cloudscape brings along in the console's language. */
export async function builtInWords(): Promise<typeof en> {
  const { language } = options;
  if (language === 'qps') return madeUp(en);
  return (await LOADED[language]?.())?.default ?? en;
}

interface BuiltInWordsProps {
  messages: typeof en;
  children: ReactNode;
}

export function BuiltInWords({ messages, children }: BuiltInWordsProps) {
  const locale = options.language in LOADED ? options.language : 'en';
  return (
    <I18nProvider locale={locale} messages={[messages]}>
      {children}
    </I18nProvider>
  );
}
