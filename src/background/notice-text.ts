import { text } from '../i18n';
import type { PlanSummary } from '../messages/page-facts';

/** What is said of a step that was not done: for a choice what to set, for a text which value to copy. */
export const noticeText = ({ code, step, isChoice }: PlanSummary['notices'][number]): string =>
  text(isChoice ? `${code}_choice` : code, text(`field_${step}`));
