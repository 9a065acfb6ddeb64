import { I18nProvider } from '@cloudscape-design/components/i18n';
import en from '@cloudscape-design/components/i18n/messages/all.en';
import ja from '@cloudscape-design/components/i18n/messages/all.ja';
import th from '@cloudscape-design/components/i18n/messages/all.th';
import type { ReactNode } from 'react';
import { options } from './session';

/** Thai stands in for the pseudo-language: real messages with no Latin letters. */
const MESSAGES: Record<string, { locale: string; messages: typeof en }> = {
  en: { locale: 'en', messages: en },
  ja: { locale: 'ja', messages: ja },
  qps: { locale: 'th', messages: th },
};

export function BuiltInWords({ children }: { children: ReactNode }) {
  const { locale, messages } = MESSAGES[options.language] ?? { locale: 'en', messages: en };
  return (
    <I18nProvider locale={locale} messages={[messages]}>
      {children}
    </I18nProvider>
  );
}
