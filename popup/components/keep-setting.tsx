import { text } from '../../src/i18n';
import type { SettingProps } from '../use-setting';

const OFFERED = ['1', '7', '30', '90', '365'];

/** How long closed connections keep their values. */
export function KeepSetting({ value, defaultValue, managed, onValue }: SettingProps) {
  const days = value || defaultValue;
  return (
    <div class="field">
      <div class="label">
        <label for="set-keepDays">{text('popup_set_keep')}</label>
      </div>
      <select
        id="set-keepDays"
        value={days}
        disabled={managed}
        aria-describedby="set-keepDays-note"
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {(OFFERED.includes(days) ? OFFERED : [...OFFERED, days]).map((each) => (
          <option key={each} value={each}>
            {each === '1' ? text('popup_day') : text('popup_days', each)}
          </option>
        ))}
      </select>
      <p id="set-keepDays-note" class="hint">
        {text('popup_set_keep_hint')} {managed && text('popup_org_by')}
      </p>
    </div>
  );
}
