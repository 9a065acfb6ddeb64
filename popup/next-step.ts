import type { Connection, DetailName } from '../src/connection/connection';
import { isPending, REQUEST_TIME_MS } from '../src/connection/pending';
import { endButtonNames } from '../src/end-button-names';
import { currentTask } from '../src/guide/progress';
import { text } from '../src/i18n';
import { labelOf } from './labels';
import { visibleProblem } from './visible-problem';

interface NextStep {
  /** What comes next, in a sentence or two. */
  sentence: string;
  /** The one press that brings it about. */
  press?: 'open-console' | 'send-arn' | 'resume';
  /** Other presses that make sense, quieter. */
  others: ('open-console' | 'send-arn')[];
}

/** The one next thing to do for a connection. */
export function nextStep(connection: Connection, now: number): NextStep {
  const { details, facts, status, request } = connection;
  if (status === 'finished') return { sentence: text('popup_next_finished'), others: [] };
  // Without its values there is nothing to go on with.
  if (connection.valuesRemovedAt !== undefined)
    return { sentence: text('popup_stopped', details.bucket), others: [] };
  if (status === 'stopped') return { sentence: text('popup_next_stopped'), press: 'resume', others: [] };
  if (status === 'paused') return { sentence: text('popup_next_paused'), press: 'resume', others: [] };

  if (facts.roleArn && facts.arnDeliveredAt !== undefined)
    return { sentence: text('popup_next_delivered', endButtonNames(connection)), others: ['send-arn'] };
  if (facts.roleArn) {
    const waits = request?.kind === 'send-arn' && isPending(request.expiresAt, REQUEST_TIME_MS, now);
    return {
      sentence: text(waits ? 'popup_next_arn_waits' : 'popup_next_send'),
      press: 'send-arn',
      others: ['open-console'],
    };
  }

  const wanting = (Object.keys(details) as DetailName[]).filter((name) => visibleProblem(details, name));
  if (wanting.length > 0) {
    const names = new Intl.ListFormat(text('interface_language')).format(wanting.map(labelOf));
    return { sentence: text('popup_next_details', names), others: [] };
  }
  const { task } = currentTask(connection);
  const sentence = text(
    status === 'draft' || task === 'details'
      ? 'popup_next_start'
      : facts.reuses && task === 'policy'
        ? 'popup_next_reuse'
        : `popup_next_task_${task}`,
  );
  return { sentence, press: 'open-console', others: [] };
}
