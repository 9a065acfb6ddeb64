import { text } from '../../src/i18n';
import { Logo } from './logo';

interface HeaderProps {
  /** Left out while no connection is selected: the page itself offers both then. */
  onPaste: (() => void) | undefined;
  onNew: (() => void) | undefined;
}

/** The product's name, and the ways to another connection while one is selected. */
export function Header({ onPaste, onNew }: HeaderProps) {
  return (
    <header class="top">
      <Logo />
      <h1>{text('popup_title')}</h1>
      {onPaste && (
        <button type="button" class="quiet" onClick={onPaste}>
          {text('popup_paste')}
        </button>
      )}
      {onNew && (
        <button type="button" class="quiet" onClick={onNew}>
          {text('popup_new')}
        </button>
      )}
    </header>
  );
}
