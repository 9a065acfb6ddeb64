import { useState } from 'preact/hooks';
import type { Connection } from '../../src/connection/connection';
import { tasksOf } from '../../src/guide/progress';
import { text } from '../../src/i18n';
import type { Responses } from '../../src/messages/responses';
import { titleOf } from '../labels';
import { useFocus } from '../use-focus';
import type { PopupModel } from '../use-overview';
import { DetailsForm } from './details-form';
import { ExpiredConnection } from './expired-connection';
import { Export } from './export';
import { NextStep } from './next-step';
import { StatusChip } from './status-chip';
import { Tasks } from './tasks';

interface ConnectionCardProps {
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
  onStop: () => void;
  onRemove: () => void;
}

/** The selected connection: where it stands, what comes next, its details. */
export function ConnectionCard({ connection, companion, announce, onStop, onRemove }: ConnectionCardProps) {
  const { id, status, details, facts, valuesRemovedAt } = connection;
  // Decided when the card is first drawn: the form must not collapse or move while someone completes it.
  const [entering] = useState(status === 'draft' || tasksOf(connection)[0]?.state === 'now');
  const [file, setFile] = useState<Responses['export']>();
  const focus = useFocus();
  const toggleExport = async () => {
    if (file) return setFile(undefined);
    const reply = await companion.ask<'export'>({ kind: 'export', id });
    if (!reply.ok) return;
    setFile(reply.value);
    focus('export-title');
  };
  const next = <NextStep key="next" connection={connection} companion={companion} />;
  const form = valuesRemovedAt ? (
    <ExpiredConnection key="details" connection={connection} />
  ) : (
    <details key="details" class="details" open={entering}>
      <summary>{text('popup_details')}</summary>
      <DetailsForm connection={connection} companion={companion} announce={announce} />
    </details>
  );
  return (
    <section class={`card ${entering ? 'entering' : ''}`} aria-labelledby={`title-${id}`}>
      <div class="card-head">
        <h2 id={`title-${id}`} tabIndex={-1}>
          <bdi>{titleOf(details.bucket)}</bdi>
        </h2>
        <StatusChip status={status} />
      </div>
      {facts.awsAccountId && (
        <p class="account">
          {facts.awsAccountAlias
            ? text('popup_account_alias', facts.awsAccountId, facts.awsAccountAlias)
            : text('popup_account', facts.awsAccountId)}
        </p>
      )}
      <Tasks connection={connection} />
      {entering ? [form, next] : [next, form]}
      {file && <Export file={file} announce={announce} />}
      <div class="actions">
        {!valuesRemovedAt && (
          <button type="button" class="quiet" aria-expanded={file !== undefined} onClick={toggleExport}>
            {text('popup_export')}
          </button>
        )}
        {status === 'open' && (
          <button type="button" class="quiet" onClick={onStop}>
            {text('popup_stop')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onRemove}>
          {text('popup_remove')}
        </button>
      </div>
    </section>
  );
}
