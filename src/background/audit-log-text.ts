import type { CardButton, CardEntry, CardModel } from '../card-model';
import { formatTrusted, text } from '../i18n';
import type { StepId } from '../message-key';
import type { PlanSummary } from '../messages/page-facts';
import type { LogEntry } from './audit-log';

/** An entry in words: to be shown, or whole for a copy. */
function inWords({ key, value, selected, undone, found }: LogEntry, say: typeof text): string {
  if (found) return formatTrusted('log_checked', found.join(' '));
  const field = say(`field_${key as StepId}`);
  if (undone) return say('log_undone', field);
  if (selected !== undefined) return say(selected ? 'card_selected' : 'card_turned_off', field);
  return value === undefined ? say('card_set', field) : say('card_wrote', field, value);
}

const undoButton = (step: StepId): CardButton => ({
  id: `put-back:${step}`,
  label: text('card_undo'),
  name: text('card_undo_field', text(`field_${step}`)),
});

/** What was written and checked for a connection, on its card: each with its undo while its page is open. */
export function cardLog(
  bucket: string,
  entries: LogEntry[],
  written: PlanSummary['written'],
): Pick<CardModel, 'log' | 'logText'> {
  const log = entries.map((entry): CardEntry => {
    const undoable = written.some(({ step, undo }) => undo && step === entry.key);
    const time = new Date(entry.at).toLocaleTimeString(text('interface_language'));
    return {
      tone: entry.undone ? 'info' : 'done',
      text: `${inWords(entry, text)}\n${text('log_where', entry.where, time)}`,
      ...(undoable ? { undo: undoButton(entry.key as StepId) } : {}),
    };
  });
  return { log, logText: entries.length > 0 ? asText(bucket, entries) : '' };
}

const asText = (bucket: string, entries: LogEntry[]): string =>
  [
    formatTrusted('log_text_title', bucket),
    ...entries.map((entry) => {
      const what = inWords(entry, formatTrusted);
      const line = formatTrusted('log_text_line', new Date(entry.at).toISOString(), entry.where, what);
      return entry.document === undefined || entry.undone ? line : `${line}\n${entry.document}`;
    }),
  ].join('\n');
