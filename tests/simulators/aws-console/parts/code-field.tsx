import CodeEditor, { type CodeEditorProps } from '@cloudscape-design/components/code-editor';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { options } from '../session';
import { ace } from './ace';
import { useDelay } from './delayed';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  height?: number;
}

/** An editable policy: Ace within Cloudscape's CodeEditor, or a plain text area. */
export function CodeField({ label, value, onChange, height = 480 }: Props) {
  const loaded = useDelay(options.renderDelayMs);
  const [preferences, setPreferences] = useState<Partial<CodeEditorProps.Preferences>>({});
  const [size, setSize] = useState(height);
  if (options.policyEditor === 'textarea')
    return (
      <Textarea
        ariaLabel={label}
        rows={20}
        spellcheck={false}
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
      />
    );
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
