import { render } from 'preact';
import { vi } from 'vitest';
import { App } from '../../../popup/app';
import type { Request } from '../../../src/messages/requests';
import { background } from './fake-browser';

/** Opens the popup on what the fake background holds. */
export async function openPopup(): Promise<void> {
  closePopup();
  document.body.innerHTML = '<div id="app"></div>';
  render(<App />, element('#app'));
  await vi.waitFor(() => {
    if (document.querySelector('[aria-busy=true]')) throw new Error('The popup is still waiting.');
  });
  await settled();
}

/** Opens the popup with a folded part of it unfolded. */
export async function openUnfolded(title: string): Promise<void> {
  await import('../../../popup/lazy-sections');
  await openPopup();
  const summary = [...document.querySelectorAll('summary')].find((one) => one.textContent === title);
  const folded = summary?.closest('details');
  if (!folded) throw new Error(`There is no part ${title}.`);
  folded.open = true;
  folded.dispatchEvent(new Event('toggle'));
  await settled();
}

export function closePopup(): void {
  const root = document.querySelector('#app');
  if (root) render(null, root);
}

/** So many turns without a change on the screen mean that replies, renders and effects have run their course. */
const QUIET_TURNS = 4;

/** Waits until the screen rests: however slow the machine is, a change starts the count anew. */
export async function settled(): Promise<void> {
  let before = '';
  for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
    await new Promise((done) => setTimeout(done, 20));
    const now = document.body.innerHTML;
    if (now !== before) quiet = 0;
    before = now;
  }
}

export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing on the screen matches ${selector}.`);
  return found;
}

type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The field with exactly this label. */
export function field(name: string): TextField {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
  if (!label) throw new Error(`There is no field ${name}.`);
  return element(`#${CSS.escape(label.htmlFor)}`) as TextField;
}

/** What is said beside a field. */
export function saidBeside(name: string): string {
  const id = field(name).getAttribute('aria-describedby');
  return id ? (document.getElementById(id)?.textContent ?? '') : '';
}

export function type(name: string, value: string): void {
  const target = field(name);
  target.value = value;
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

export function button(name: string): HTMLButtonElement | undefined {
  const named = (one: HTMLButtonElement) => one.getAttribute('aria-label') ?? one.textContent ?? '';
  return [...document.querySelectorAll('button')].find((one) => named(one).trim().startsWith(name));
}

export async function press(name: string): Promise<void> {
  const target = button(name);
  if (!target) throw new Error(`There is no button ${name}.`);
  target.click();
  await settled();
}

export const sent = <K extends Request['kind']>(kind: K): Extract<Request, { kind: K }>[] =>
  background.sent.filter((one): one is Extract<Request, { kind: K }> => one.kind === kind);
