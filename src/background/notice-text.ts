import type { NoticeCode } from '../guide/screen';
import { text } from '../i18n';
import type { PlanSummary } from '../messages/page-facts';

/** Whether **Fill this page** does what a step was not done for. */
export const isFixable = (code: NoticeCode): boolean =>
  code === 'field_occupied' || code === 'field_undone' || code === 'field_refused';

/** What is said of a step that was not done: for a choice what to set, for a text which value to copy. */
export const noticeText = ({ code, step, isChoice }: PlanSummary['notices'][number]): string =>
  text(isChoice && code !== 'field_undone' ? `${code}_choice` : code, text(`field_${step}`));
