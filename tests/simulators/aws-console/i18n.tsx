import { I18nProvider } from '@cloudscape-design/components/i18n';
import ar from '@cloudscape-design/components/i18n/messages/all.ar';
import de from '@cloudscape-design/components/i18n/messages/all.de';
import en from '@cloudscape-design/components/i18n/messages/all.en';
import es from '@cloudscape-design/components/i18n/messages/all.es';
import fr from '@cloudscape-design/components/i18n/messages/all.fr';
import it from '@cloudscape-design/components/i18n/messages/all.it';
import ja from '@cloudscape-design/components/i18n/messages/all.ja';
import ko from '@cloudscape-design/components/i18n/messages/all.ko';
import ptBR from '@cloudscape-design/components/i18n/messages/all.pt-BR';
import th from '@cloudscape-design/components/i18n/messages/all.th';
import tr from '@cloudscape-design/components/i18n/messages/all.tr';
import zhCN from '@cloudscape-design/components/i18n/messages/all.zh-CN';
import zhTW from '@cloudscape-design/components/i18n/messages/all.zh-TW';
import type { ReactNode } from 'react';
import { options } from './session';
import { pseudo } from './text/pseudo';

const MESSAGES: Record<string, typeof en> = {
  ...{ ar, de, en, es, fr, it, ja, ko, th, tr },
  'pt-BR': ptBR,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
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

/** The words that Cloudscape brings along. */
export function BuiltInWords({ children }: { children: ReactNode }) {
  const { language } = options;
  const locale = language in MESSAGES ? language : 'en';
  const messages = language === 'qps' ? madeUp(en) : (MESSAGES[locale] ?? en);
  return (
    <I18nProvider locale={locale} messages={[messages]}>
      {children}
    </I18nProvider>
  );
}
