import { useState } from 'preact/hooks';
import type { Connection } from '../../src/connection/connection';
import { tasksOf } from '../../src/guide/progress';
import { text } from '../../src/i18n';
import { titleOf } from '../labels';
import { useFocus } from '../use-focus';
import type { PopupModel } from '../use-overview';
import { DetailRows } from './detail-rows';
import { DetailsForm } from './details-form';
import { ExpiredConnection } from './expired-connection';
import { Export } from './export';
import { NextStep } from './next-step';
import { StatusChip } from './status-chip';
import { TaskLine } from './task-line';

interface ConnectionCardProps {
  connection: Connection;
  companion: PopupModel;
  announce: (status: string) => void;
  /** They stand elsewhere on the screen. */
  hidesDetails: boolean;
  onEdit: () => void;
  onStop: () => void;
  onRemove: () => void;
}

/** The selected connection: where it stands, what comes next, its details. */
export function ConnectionCard(props: ConnectionCardProps) {
  const { connection, companion, announce, hidesDetails, onEdit, onStop, onRemove } = props;
  const { id, status, details, facts, valuesRemovedAt } = connection;
  // Decided when the card is first drawn: the form must not collapse or move while someone completes it.
  const isIncomplete = tasksOf(connection)[0]?.state === 'now';
  const [editing, setEditing] = useState(isIncomplete);
  const [exporting, setExporting] = useState(false);
  const focus = useFocus();
  const toggleExport = () => {
    setExporting(!exporting);
    if (!exporting) focus('export-title');
  };
  const isForm = editing && !hidesDetails;
  const toggleEdit = () => {
    onEdit();
    setEditing(!isForm);
    focus(isForm ? `title-${id}` : `accountId-${id}`);
  };
  const next = <NextStep key="next" connection={connection} companion={companion} />;
  const Details = isForm ? DetailsForm : DetailRows;
  const values = hidesDetails ? undefined : valuesRemovedAt ? (
    <ExpiredConnection key="details" connection={connection} />
  ) : (
    <Details key="details" connection={connection} companion={companion} announce={announce} />
  );
  return (
    <section class={`card ${isForm ? 'entering' : ''}`} aria-labelledby={`title-${id}`}>
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
      <TaskLine connection={connection} />
      {isForm ? [values, next] : [next, values]}
      {exporting && <Export connection={connection} announce={announce} />}
      <div class="actions">
        {!valuesRemovedAt && !(isForm && isIncomplete) && (
          <button type="button" class="quiet" onClick={toggleEdit}>
            {text(isForm ? 'popup_edit_done' : 'popup_edit')}
          </button>
        )}
        {!valuesRemovedAt && (
          <button type="button" class="quiet" aria-expanded={exporting} onClick={toggleExport}>
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
