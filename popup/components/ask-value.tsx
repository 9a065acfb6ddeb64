import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../src/i18n';
import type { Result } from '../../src/policy/result';
import { Field } from './field';

interface AskValueProps {
  id: string;
  question: string;
  label: string;
  example?: string;
  parse: (value: string) => Result<string>;
  /** The name of the button that puts the value in. */
  use: string;
  onValue: (value: string) => void;
  /** Other ways to go on. */
  children?: ComponentChildren;
}

/** Asks for one value of a placeholder, and says what is wrong with it. */
export function AskValue({ id, question, label, example, parse, use, onValue, children }: AskValueProps) {
  const [value, setValue] = useState('');
  const [pressed, setPressed] = useState(false);
  const parsed = parse(value);
  const empty = value.trim() === '';
  const press = () => {
    setPressed(true);
    if (parsed.ok && !empty) onValue(parsed.value);
    else document.getElementById(id)?.focus();
  };
  return (
    <div class="ask">
      <p>{question}</p>
      <Field
        id={id}
        label={label}
        value={value}
        onValue={setValue}
        placeholder={example}
        problem={parsed.ok || (empty && !pressed) ? undefined : parsed.problem}
        hint={empty && pressed ? text('popup_value_wanted') : undefined}
      />
      <div class="buttons">
        <button type="button" class="secondary" onClick={press}>
          {use}
        </button>
        {children}
      </div>
    </div>
  );
}
