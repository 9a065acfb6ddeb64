import type { SetAside } from '../../src/messages/responses';
import { text } from '../../src/i18n';
import { saveFile } from '../save-file';
import type { Companion } from '../use-overview';

interface SetAsideProps {
  records: SetAside[];
  companion: Companion;
  say: (status: string) => void;
}

/** Stored records that cannot be read: what they are, and what to do with them. */
export function SetAsideNotice({ records, companion, say }: SetAsideProps) {
  const damaged = records.filter(({ why }) => why === 'damaged').length;
  const newer = records.length - damaged;
  const download = async () => {
    const reply = await companion.ask<'set-aside'>({ kind: 'set-aside' });
    if (reply.ok) saveFile(reply.value);
  };
  const remove = async () => {
    const reply = await companion.ask<'remove-damaged'>({ kind: 'remove-damaged' });
    if (reply.ok) say(text('popup_aside_removed'));
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
