import data from '../../content-scripts/aws-iam/labels.json';
import type { ReportWorld } from '../../content-scripts/page/request-report';
import { type Language, translatePage } from '../mutation/words';

/** What **Report this page** makes of a captured page, in a language. */
export function reportCaptured(html: string, css: string, language: Language): string {
  document.head.innerHTML = `<style>${css}</style>`;
  document.body.innerHTML = html;
  document.documentElement.lang = language === 'unlisted' ? 'ka' : language;
  translatePage(language, document.body);
  return (globalThis as ReportWorld).reportPage?.([], data) ?? '';
}

Object.assign(globalThis, { reportCaptured });
