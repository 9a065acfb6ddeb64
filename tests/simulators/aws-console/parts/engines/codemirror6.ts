import { json } from '@codemirror/lang-json';
import { basicSetup, EditorView, minimalSetup } from 'codemirror';
import type { MountEngine } from './engine';

export const mount: MountEngine = (host, { value, label, readOnly, closesBrackets, onChange }) => {
  const view = new EditorView({
    doc: value,
    parent: host,
    extensions: [
      closesBrackets ? basicSetup : minimalSetup,
      json(),
      EditorView.editable.of(!readOnly),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.theme({ '&': { height: '100%' } }),
      EditorView.updateListener.of(({ docChanged, state }) => docChanged && onChange(state.doc.toString())),
    ],
  });
  return {
    get: () => view.state.doc.toString(),
    set: (insert) => {
      const { doc } = view.state;
      if (doc.toString() !== insert) view.dispatch({ changes: { from: 0, to: doc.length, insert } });
    },
    destroy: () => view.destroy(),
  };
};
