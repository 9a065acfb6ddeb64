import type { EditorContent, EditorPlace } from '../../../src/messages/editor';

/** Elements that may have an editor's own interface on them, a door, in the page's world. */
export const EDITORS_WITH_DOOR = '.ace_editor,.cm-content,.CodeMirror,.monaco-editor';

/** What is to stand in an editor, and what must stand there before: over anything else nothing is written. */
export interface EditorWrite {
  text: string;
  over: string;
}

/**
 * Reads one editor by its own interface and, when asked to, replaces its text, all in one turn of the page. Runs in the
 * page's world, made from its source: it uses nothing but its arguments, and the page learns these.
 * @param longest a longer text is none that a policy could be (characters)
 * @returns null where no such editor, or none with an interface, stands in that place
 */
export function accessEditor(
  selector: string,
  { href, count, index }: EditorPlace,
  longest: number,
  write: EditorWrite | null,
): EditorContent | null {
  interface Door {
    get(): string;
    set(text: string): void;
    readOnly(): boolean;
  }
  // biome-ignore lint/suspicious/noExplicitAny: what editors hang on their elements has no type here
  const doorOf = (element: any): Door | undefined => {
    const ace = element.env?.editor;
    if (ace?.getValue && ace.setValue)
      return {
        get: () => ace.getValue(),
        set: (text) => ace.setValue(text, -1),
        readOnly: () => ace.getReadOnly() === true,
      };
    const five = element.CodeMirror;
    if (five?.getValue)
      return {
        get: () => five.getValue(),
        set: (text) => five.setValue(text),
        readOnly: () => !!five.getOption('readOnly'),
      };
    // CodeMirror 6 has renamed the property before, and its content before that: any that leads to a view is the one.
    for (const name of Object.getOwnPropertyNames(element)) {
      const view = element[name]?.view ?? element[name]?.rootView?.view ?? element[name]?.editorView;
      if (view?.state?.doc && view.dispatch)
        return {
          get: () => view.state.doc.toString(),
          set: (insert) =>
            view.dispatch({
              changes: { from: 0, to: view.state.doc.length, insert },
              selection: { anchor: 0 },
            }),
          readOnly: () => view.state.readOnly === true || element.contentEditable === 'false',
        };
    }
    // Monaco says what it runs only where the page has its loader.
    // biome-ignore lint/suspicious/noExplicitAny: likewise
    const monaco = (window as any).monaco?.editor;
    // biome-ignore lint/suspicious/noExplicitAny: likewise
    const own = monaco?.getEditors?.().find((editor: any) => editor.getDomNode?.() === element);
    if (own)
      return {
        get: () => own.getValue(),
        set: (text) => own.setValue(text),
        readOnly: () => own.getRawOptions?.().readOnly === true,
      };
    return undefined;
  };
  try {
    const all = document.querySelectorAll(selector);
    const element = all[index];
    const door = location.href === href && all.length === count && element && doorOf(element);
    if (!door) return null;
    const before = door.get();
    const readOnly = door.readOnly();
    if (typeof before !== 'string' || before.length > longest) return null;
    if (write && !readOnly && before === write.over)
      try {
        door.set(write.text);
      } catch {
        // A listener of the page's failed over it: what came of it is read below.
      }
    const after = String(door.get());
    return after.length > longest ? null : { before, after, readOnly };
  } catch {
    return null;
  }
}
