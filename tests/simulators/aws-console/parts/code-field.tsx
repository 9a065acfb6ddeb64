import CodeEditor, { type CodeEditorProps } from '@cloudscape-design/components/code-editor';
import Textarea from '@cloudscape-design/components/textarea';
import { useEffect, useRef, useState } from 'react';
import { options } from '../session';
import { ace } from './ace';
import { useDelay } from './delayed';
import { EngineField } from './engine-field';
import { ENGINES } from './engines';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  height?: number;
}

/** The text as a page has it that sets it some time after its editor stands there, whatever stands there by then. */
function useLateText({ value, onChange }: Props, ready: boolean): { value: string; isSet: boolean } {
  const first = useRef(value);
  const change = useRef(onChange);
  change.current = onChange;
  const [late, setLate] = useState(options.policyTextDelayMs > 0);
  const [typed, setTyped] = useState(false);
  if (late && value !== first.current && !typed) setTyped(true);
  useEffect(() => {
    if (!options.policyTextDelayMs || !ready) return;
    const timer = setTimeout(() => {
      setLate(false);
      change.current(first.current);
    }, options.policyTextDelayMs);
    return () => clearTimeout(timer);
  }, [ready]);
  return { value: late && !typed ? '' : value, isSet: !late };
}

/** An editable policy: Ace within Cloudscape's CodeEditor, a plain text area, or an editor of another make. */
export function CodeField(props: Props) {
  const { label, onChange, height = 480 } = props;
  const loaded = useDelay(options.renderDelayMs);
  const { value, isSet: simSet } = useLateText(props, loaded);
  const [preferences, setPreferences] = useState<Partial<CodeEditorProps.Preferences>>({});
  const [size, setSize] = useState(height);
  const readOnly = options.policyReadOnly;
  // What the page itself takes the text to be, and whether that is all that it will set of itself.
  Object.assign(globalThis, { simPolicy: props.value, simSet });
  if (options.policyEditor === 'textarea')
    return (
      <Textarea
        ariaLabel={label}
        rows={20}
        spellcheck={false}
        readOnly={readOnly}
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
      />
    );
  if (ENGINES[options.policyEditor])
    return loaded ? <EngineField label={label} value={value} height={height} onChange={onChange} /> : null;
  return (
    <CodeEditor
      ace={ace}
      ariaLabel={label}
      language="json"
      loading={!loaded}
      value={value}
      onChange={({ detail }) => onChange(detail.value)}
      preferences={preferences}
      onPreferencesChange={({ detail }) => setPreferences(detail)}
      themes={{ light: ['dawn'], dark: ['cloud_editor_dark'] }}
      editorContentHeight={size}
      onEditorContentResize={({ detail }) => setSize(detail.height)}
    />
  );
}
