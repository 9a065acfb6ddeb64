import { text } from '../../src/i18n';
import { Logo } from './logo';

/** The product's name, and the way to another connection while one is selected. */
export function Header({ onNew }: { onNew: (() => void) | undefined }) {
  return (
    <header class="top">
      <Logo />
      <h1>{text('popup_title')}</h1>
      {onNew && (
        <button type="button" class="quiet" onClick={onNew}>
          {text('popup_new')}
        </button>
      )}
    </header>
  );
}
