/**
 * Writes text into an input or textarea as typing would: the native value, then a bubbling `input` event, which
 * React and Angular listen for.
 */
export function writeText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses or ticks by a click: setting `checked` would leave the page's own state behind. */
export const clickChoice = (choice: HTMLElement): void => choice.click();

/** Presses Enter in a field, with the `keyCode` that some filters still ask for. */
export function pressEnter(field: HTMLElement): void {
  const enter = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent('keydown', enter));
  field.dispatchEvent(new KeyboardEvent('keyup', enter));
}

/** Whether the page lets anyone write here. */
export const isWritable = (control: Element): boolean =>
  !control.matches(':disabled,[readonly],[aria-readonly=true],[aria-disabled=true]');
