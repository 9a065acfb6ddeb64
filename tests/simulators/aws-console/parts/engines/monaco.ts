import * as monaco from 'monaco-editor/editor/editor.api.js';
import { options } from '../../session';
import type { MountEngine } from './engine';

const LANGUAGE = 'policy';
monaco.languages.register({ id: LANGUAGE });
// Its workers are scripts of their own, which the simulator does not serve: one that never answers stands in.
Object.assign(globalThis, {
  MonacoEnvironment: { getWorker: () => ({ postMessage() {}, addEventListener() {}, terminate() {} }) },
});

export const mount: MountEngine = (host, { value, label, readOnly, closesBrackets, onChange }) => {
  // What the page's loader would leave for everyone.
  if (options.policyEditor === 'monaco-loader') Object.assign(globalThis, { monaco });
  const pairs = ['{}', '[]', '""'].map(([open = '', close = '']) => ({ open, close }));
  monaco.languages.setLanguageConfiguration(LANGUAGE, { autoClosingPairs: closesBrackets ? pairs : [] });
  const editor = monaco.editor.create(host, {
    value,
    readOnly,
    language: LANGUAGE,
    ariaLabel: label,
    automaticLayout: true,
    minimap: { enabled: false },
  });
  editor.onDidChangeModelContent(() => onChange(editor.getValue()));
  return {
    get: () => editor.getValue(),
    set: (text) => void (editor.getValue() === text || editor.setValue(text)),
    destroy: () => editor.dispose(),
  };
};
