import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { problemText, text } from '../../src/i18n';
import type { Problem } from '../../src/policy/result';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  problem?: Problem | undefined;
  /** A value that can be used in place of a wrong one: offered to be pressed. */
  suggestion?: string | undefined;
  /** Shown while nothing is wrong. */
  hint?: string | undefined;
  /** Shown in place of the hint where the value can be used, but is likely a mistake. */
  warning?: string | undefined;
  placeholder?: string | undefined;
  multiline?: boolean;
  /** It cannot be changed here. */
  managed?: boolean;
  /** The connection is still being entered: a field that is empty and was not typed into is no mistake yet. */
  pristine?: boolean;
  /** Beside the label. */
  badge?: ComponentChildren;
  /** Beside the input. */
  children?: ComponentChildren;
}

/** A labelled text field that says what is wrong with its value, or what belongs in it. */
export function Field(props: FieldProps) {
  const {
    id,
    label,
    value,
    onValue,
    problem,
    suggestion,
    hint,
    warning,
    placeholder,
    multiline,
    managed,
    pristine,
    badge,
    children,
  } = props;
  const [typed, setTyped] = useState(false);
  const wrong = problem !== undefined && !(pristine && value === '' && !typed);
  const note = problem ? problemText(problem) : (warning ?? hint);
  const tone = wrong ? 'wrong' : warning && !problem ? 'caution' : 'hint';
  const attributes = {
    id,
    value,
    placeholder,
    dir: 'ltr',
    disabled: managed,
    spellcheck: false,
    autocomplete: 'off',
    autocapitalize: 'off',
    'aria-invalid': wrong,
    'aria-describedby': note ? `${id}-note` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      setTyped(true);
      onValue(event.currentTarget.value);
    },
  } as const;
  return (
    <div class="field">
      <div class="label">
        <label for={id}>{label}</label>
        {badge}
      </div>
      <div class="control">
        {multiline ? <textarea {...attributes} rows={6} /> : <input type="text" {...attributes} />}
        {children}
      </div>
      {note && (
        <p id={`${id}-note`} class={tone}>
          {note}
        </p>
      )}
      {suggestion && (
        <button type="button" class="quiet" onClick={() => onValue(suggestion)}>
          {text('card_use_name', suggestion)}
        </button>
      )}
    </div>
  );
}
