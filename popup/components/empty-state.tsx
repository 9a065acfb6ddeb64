import { text } from '../../src/i18n';
import { Logo } from './logo';

interface EmptyStateProps {
  onNew: () => void;
  onRead: (() => void) | undefined;
}

/** What the companion does, the shortest way to begin, and a button for those who have the details already. */
export function EmptyState({ onNew, onRead }: EmptyStateProps) {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <Logo size={48} />
      <h2 id="empty-title">{text('popup_empty_title')}</h2>
      <p>{text('popup_empty_what')}</p>
      <p class="way">{text('popup_empty_hint')}</p>
      {onRead && (
        <button type="button" class="primary" onClick={onRead}>
          {text('popup_read_page')}
        </button>
      )}
      <p class="or">{text('popup_empty_or')}</p>
      <button type="button" class={onRead ? 'secondary wide' : 'primary'} onClick={onNew}>
        {text('popup_new')}
      </button>
    </section>
  );
}
