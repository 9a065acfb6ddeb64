import { problemText, text } from '../../src/i18n';
import { titleOf } from '../labels';
import type { PopupModel } from '../use-overview';
import { AccessNotice } from './access-notice';
import { UnreadableRecords } from './unreadable-records';

interface NoticesProps {
  companion: PopupModel;
  announce: (status: string) => void;
  onRead: (() => void) | undefined;
  onUndo: (id: string, bucket: string) => void;
}

/** What the admin should know before anything else. */
export function Notices({ companion, announce, onRead, onUndo }: NoticesProps) {
  const { overview, problem, reload } = companion;
  return (
    <>
      {problem && (
        <div class="notice bad" role="alert">
          <p>{problemText(problem)}</p>
          {!overview && (
            <button type="button" class="secondary" onClick={reload}>
              {text('popup_try_again')}
            </button>
          )}
        </div>
      )}
      {overview && overview.missingAccess.length > 0 && (
        <AccessNotice origins={overview.missingAccess} onAnswer={reload} />
      )}
      {overview && overview.unreadableRecords.length > 0 && (
        <UnreadableRecords records={overview.unreadableRecords} companion={companion} announce={announce} />
      )}
      {overview?.private && (
        <div class="notice calm">
          <p>{text('popup_private')}</p>
        </div>
      )}
      {onRead && (
        <div class="notice calm">
          <p>{text('popup_logzio_in_front')}</p>
          <button type="button" class="secondary" onClick={onRead}>
            {text('popup_read_page')}
          </button>
        </div>
      )}
      {/* The last one only: undone, it makes way for the one before. */}
      {overview?.removed.slice(-1).map(({ id, bucket }) => (
        <div class="notice calm" key={id}>
          <p>{text('popup_removed', titleOf(bucket))}</p>
          <button
            type="button"
            class="secondary"
            id={`undo-${id}`}
            aria-label={text('popup_undo_named', titleOf(bucket))}
            onClick={() => onUndo(id, bucket)}
          >
            {text('popup_undo')}
          </button>
        </div>
      ))}
    </>
  );
}
