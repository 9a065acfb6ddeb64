/**
 * Monaco as a module leaves nothing in the page's world to reach it by. Chromium lets a script make up the events of the
 * keyboard and the clipboard that it takes; all of it happens within one turn. Firefox hands such an event's text to nobody.
 */
const canMakeUpClipboard = (): boolean => !('wrappedJSObject' in window);

const isMac = (): boolean => /^Mac/.test(navigator.platform);

function pressKey(
  input: HTMLElement,
  key: string,
  code: string,
  keyCode: number,
  withControl: boolean,
): void {
  const control = withControl ? (isMac() ? { metaKey: true } : { ctrlKey: true }) : {};
  input.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, keyCode, ...control, bubbles: true, cancelable: true }),
  );
}

const selectAll = (input: HTMLElement): void => pressKey(input, 'a', 'KeyA', 65, true);

/** Where the next key goes matters to whoever types: nothing stays selected. */
const selectNothing = (input: HTMLElement): void =>
  isMac() ? pressKey(input, 'ArrowUp', 'ArrowUp', 38, true) : pressKey(input, 'Home', 'Home', 36, true);

function clipboardEvent(type: 'copy' | 'paste', input: HTMLElement, clipboardData: DataTransfer): void {
  input.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
}

/**
 * Runs with the focus in the editor, and gives it back: a Tab in a code editor is text.
 * @returns undefined: not now, as someone types or the tab is hidden; null: never in this browser
 */
function withFocus<T>(input: HTMLElement, run: () => T): T | null | undefined {
  if (!canMakeUpClipboard()) return null;
  const { activeElement } = document;
  const isTyping = activeElement?.matches('input,textarea,select,[contenteditable=true]') === true;
  const inEditor = activeElement !== null && input.parentElement?.contains(activeElement) === true;
  if (document.hidden || isTyping || inEditor) return undefined;
  input.focus({ preventScroll: true });
  const result = run();
  input.blur();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return result;
}

/** @returns null: the editor does not answer to a copy */
function copyAll(input: HTMLElement): string | null {
  const copied = new DataTransfer();
  selectAll(input);
  clipboardEvent('copy', input, copied);
  selectNothing(input);
  if (!copied.types.includes('text/plain')) return null;
  const text = copied.getData('text/plain');
  // With nothing to select, it is the empty line that is copied.
  return text === '\n' ? '' : text;
}

function pasteOver(input: HTMLElement, text: string): void {
  const pasted = new DataTransfer();
  pasted.setData('text/plain', text);
  selectAll(input);
  if (text) clipboardEvent('paste', input, pasted);
  else pressKey(input, 'Delete', 'Delete', 46, false);
}

/**
 * Takes the editor's whole text by a copy, and puts another in its place where one is given and `over` stands there.
 * @returns undefined: not now; null: it cannot be told
 */
export const copyAndPaste = (
  input: HTMLElement,
  change?: { text: string; over: string },
): { before: string; after: string } | null | undefined =>
  withFocus(input, () => {
    const before = copyAll(input);
    if (before === null) return null;
    if (change && change.over === before) pasteOver(input, change.text);
    const after = copyAll(input);
    return after === null ? null : { before, after };
  });
