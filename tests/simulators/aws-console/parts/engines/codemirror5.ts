import CodeMirror from 'codemirror5';
import 'codemirror5/addon/edit/closebrackets';
import 'codemirror5/lib/codemirror.css';
import 'codemirror5/mode/javascript/javascript';
import type { MountEngine } from './engine';

interface Editor {
  getValue(): string;
  setValue(text: string): void;
  setSize(width: string, height: string): void;
  on(type: 'change', run: () => void): void;
}

export const mount: MountEngine = (host, { value, label, readOnly, closesBrackets, onChange }) => {
  const editor: Editor = CodeMirror(host, {
    value,
    readOnly,
    autoCloseBrackets: closesBrackets,
    lineNumbers: true,
    mode: { name: 'javascript', json: true },
    screenReaderLabel: label,
  });
  editor.setSize('100%', '100%');
  editor.on('change', () => onChange(editor.getValue()));
  return {
    get: () => editor.getValue(),
    set: (text) => void (editor.getValue() === text || editor.setValue(text)),
    destroy: () => host.replaceChildren(),
  };
};
