import { text } from '../../src/i18n';
import type { SettingProps } from '../use-setting';

const WAYS = ['automatic', 'press'] as const;

/** Whether AWS pages are filled unasked. */
export function FillSetting({ value, defaultValue, managed, onValue }: SettingProps) {
  return (
    <fieldset disabled={managed} aria-describedby={managed ? 'set-fill-note' : undefined}>
      <legend>{text('popup_set_fill')}</legend>
      {WAYS.map((way) => (
        <label class="choice" key={way}>
          <input
            type="radio"
            name="fill"
            checked={(value || defaultValue) === way}
            onChange={() => onValue(way)}
          />
          {text(`popup_set_fill_${way}`)}
        </label>
      ))}
      {managed && (
        <p id="set-fill-note" class="hint">
          {text('popup_org_by')}
        </p>
      )}
    </fieldset>
  );
}
