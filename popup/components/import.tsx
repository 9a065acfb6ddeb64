import { useState } from 'preact/hooks';
import { text } from '../../src/i18n';
import type { Imported } from '../../src/messages/responses';
import type { Problem } from '../../src/policy/result';
import { send } from '../../src/send';
import { titleOf } from '../labels';
import { Field } from './field';

export interface ImportProps {
  onDone: (imported: Imported) => void;
}

/** Takes a colleague's connection from a file or its text. One that is there already is replaced only on a press. */
export function Import({ onDone }: ImportProps) {
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [same, setSame] = useState<Imported>();
  const change = (typed: string) => {
    setValue(typed);
    setProblem(undefined);
    setSame(undefined);
  };
  const run = async (file: string, replace: boolean) => {
    const reply = await send<'import'>({ kind: 'import', text: file, replace });
    if (!reply.ok) return setProblem(reply.problem);
    if (reply.value.alreadyExists) return setSame(reply.value);
    change('');
    onDone(reply.value);
  };
  const choose = async (input: HTMLInputElement) => {
    const content = await input.files?.[0]?.text();
    input.value = '';
    if (content === undefined) return;
    change(content);
    await run(content, false);
  };
  return (
    <>
      <div class="field">
        <div class="label">
          <label for="import-file">{text('popup_import_file')}</label>
        </div>
        <input
          id="import-file"
          type="file"
          accept=".json,application/json"
          aria-describedby="import-hint"
          onChange={(event) => choose(event.currentTarget)}
        />
        <p id="import-hint" class="hint">
          {text('popup_import_hint')}
        </p>
      </div>
      <Field
        id="import-text"
        label={text('popup_import_text')}
        value={value}
        onValue={change}
        problem={problem}
        multiline
      />
      {same ? (
        <div class="ask" role="alert">
          <p>{text('popup_import_exists', titleOf(same.bucket))}</p>
          <div class="buttons">
            <button type="button" class="secondary" onClick={() => run(value, true)}>
              {text('popup_import_replace')}
            </button>
            <button type="button" class="quiet" onClick={() => change('')}>
              {text('popup_import_keep')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => run(value, false)}>
          {text('popup_import_do')}
        </button>
      )}
    </>
  );
}
