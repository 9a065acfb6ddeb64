import { api } from '../../src/browser-native';
import { text } from '../../src/i18n';

interface AccessNoticeProps {
  origins: string[];
  onAnswer: () => void;
}

/** Asks for host access that the browser withholds. */
export function AccessNotice({ origins, onAnswer }: AccessNoticeProps) {
  // No await before the request: browsers take it only straight from a press.
  const allow = () => api.permissions.request({ origins }).then(onAnswer, onAnswer);
  return (
    <div class="notice">
      <p>{text('popup_access')}</p>
      <button type="button" class="secondary" onClick={allow}>
        {text('popup_access_allow')}
      </button>
    </div>
  );
}
