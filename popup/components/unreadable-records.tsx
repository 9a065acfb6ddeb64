import { text } from '../../src/i18n';
import type { UnreadableRecord } from '../../src/messages/responses';
import { saveFile } from '../save-file';
import type { PopupModel } from '../use-overview';

interface UnreadableRecordsProps {
  records: UnreadableRecord[];
  companion: PopupModel;
  announce: (status: string) => void;
}

/** Stored records that cannot be read: what they are, and what to do with them. */
export function UnreadableRecords({ records, companion, announce }: UnreadableRecordsProps) {
  const damaged = records.filter(({ why }) => why === 'damaged').length;
  const newer = records.length - damaged;
  const download = async () => {
    const reply = await companion.ask<'export-unreadable-records'>({ kind: 'export-unreadable-records' });
    if (reply.ok) saveFile(reply.value);
  };
  const remove = async () => {
    const reply = await companion.ask<'remove-damaged'>({ kind: 'remove-damaged' });
    if (reply.ok) announce(text('popup_aside_removed'));
  };
  return (
    <div class="notice tall">
      {damaged > 0 && <p>{text('popup_aside_damaged', String(damaged))}</p>}
      {newer > 0 && <p>{text('popup_aside_newer', String(newer))}</p>}
      <div class="buttons">
        <button type="button" class="secondary" onClick={download}>
          {text('popup_aside_download')}
        </button>
        {damaged > 0 && (
          <button type="button" class="quiet" onClick={remove}>
            {text('popup_aside_remove')}
          </button>
        )}
      </div>
    </div>
  );
}
