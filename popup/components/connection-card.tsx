import { useState } from 'preact/hooks';
import type { Connection } from '../../src/connection/connection';
import { tasksOf } from '../../src/guide/progress';
import { text } from '../../src/text';
import { titleOf } from '../labels';
import type { Companion } from '../use-overview';
import { DetailsForm } from './details-form';
import { NextBox } from './next-box';
import { StatusChip } from './status-chip';
import { Tasks } from './tasks';

interface ConnectionCardProps {
  connection: Connection;
  companion: Companion;
  say: (status: string) => void;
  onFinish: () => void;
  onRemove: () => void;
}

/** The connection in hand: where it stands, what comes next, its details. */
export function ConnectionCard({ connection, companion, say, onFinish, onRemove }: ConnectionCardProps) {
  const { id, status, details, facts } = connection;
  // Held from the first look on: the form must not fold up or move under the hands of whoever completes it.
  const [entering] = useState(status === 'draft' || tasksOf(connection)[0]?.state === 'now');
  const next = <NextBox key="next" connection={connection} companion={companion} />;
  const form = (
    <details key="details" class="details" open={entering}>
      <summary>{text('popup_details')}</summary>
      <DetailsForm connection={connection} companion={companion} say={say} />
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
      <div class="actions">
        {status === 'open' && (
          <button type="button" class="quiet" onClick={onFinish}>
            {text('popup_finish')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onRemove}>
          {text('popup_remove')}
        </button>
      </div>
    </section>
  );
}
