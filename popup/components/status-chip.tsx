import type { ConnectionStatus } from '../../src/connection/connection';
import { text } from '../../src/i18n';

/** A connection's status in a word. */
export function StatusChip({ status }: { status: ConnectionStatus }) {
  return <span class={`chip ${status}`}>{text(`popup_status_${status}`)}</span>;
}
