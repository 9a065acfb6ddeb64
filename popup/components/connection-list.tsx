import type { Connection } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import { titleOf } from '../labels';
import { StatusChip } from './status-chip';

interface ConnectionListProps {
  connections: Connection[];
  onSelect: (id: string) => void;
}

/** The connections that are not selected. */
export function ConnectionList({ connections, onSelect }: ConnectionListProps) {
  return (
    <section class="others" aria-labelledby="others-title">
      <h2 id="others-title">{text('popup_others')}</h2>
      <ul>
        {connections.map(({ id, details, status }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => onSelect(id)}>
              <bdi>{titleOf(details.bucket)}</bdi> <StatusChip status={status} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
