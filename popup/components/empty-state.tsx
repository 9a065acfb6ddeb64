import type { LogzRegion } from '../../src/connection/logzio-region';
import { text } from '../../src/i18n';
import { closePopup } from '../close-popup';
import { FormLink } from './form-link';
import { Logo } from './logo';
import { RegionSelect } from './region-select';

interface EmptyStateProps {
  region: LogzRegion;
  /** The organization decides it. */
  regionIsManaged: boolean;
  onRegion: (region: string) => void;
  onPaste: () => void;
  onNew: () => void;
  onRead: (() => void) | undefined;
}

/** What the companion does, the shortest way to begin, and buttons for those who have the details already. */
export function EmptyState({ region, regionIsManaged, onRegion, onPaste, onNew, onRead }: EmptyStateProps) {
  return (
    <section class="empty" aria-labelledby="empty-title">
      <Logo size={48} />
      <h2 id="empty-title">{text('popup_empty_title')}</h2>
      <p>{text('popup_empty_what')}</p>
      {onRead ? (
        <button type="button" class="primary" onClick={onRead}>
          {text('popup_read_page')}
        </button>
      ) : (
        <>
          <p class="way">{text('popup_empty_hint')}</p>
          <RegionSelect id="form-region" region={region} disabled={regionIsManaged} onRegion={onRegion} />
          <FormLink region={region} onOpen={closePopup} />
        </>
      )}
      <p class="or">{text('popup_empty_or')}</p>
      <div class="ways">
        <button type="button" class="secondary" onClick={onPaste}>
          {text('popup_paste')}
        </button>
        <button type="button" class="secondary" onClick={onNew}>
          {text('popup_new')}
        </button>
      </div>
      <p class="or">
        <a href="welcome.html#sample" target="_blank" rel="noreferrer">
          {text('popup_guide')}
        </a>
      </p>
    </section>
  );
}
