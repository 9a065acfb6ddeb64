import { ace } from '../ace';
import type { MountEngine } from './engine';

export const mount: MountEngine = (host, { value, label, readOnly, closesBrackets, onChange }) => {
  const editor = ace.edit(host, {
    value,
    readOnly,
    behavioursEnabled: closesBrackets,
    showPrintMargin: false,
    mode: 'ace/mode/json',
    theme: 'ace/theme/dawn',
  });
  host.setAttribute('aria-label', label);
  editor.on('change', () => onChange(editor.getValue()));
  return {
    get: () => editor.getValue(),
    set: (text) => void (editor.getValue() === text || editor.setValue(text, -1)),
    destroy: () => editor.destroy(),
  };
};
