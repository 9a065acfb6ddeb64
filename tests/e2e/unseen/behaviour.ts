/** How the hand-written pages answer: what shows once something is chosen, what comes late, what a list filters. */

const isOn = (id: string): boolean => {
  const element = document.getElementById(id);
  if (element instanceof HTMLOptionElement) return element.selected;
  if (element instanceof HTMLInputElement) return element.checked;
  return ['aria-checked', 'aria-selected', 'aria-pressed'].some(
    (state) => element?.getAttribute(state) === 'true',
  );
};

const shown = new Map<HTMLTemplateElement, Node[]>();
const due = new Set<HTMLTemplateElement>();

function show(template: HTMLTemplateElement): void {
  const copy = template.content.cloneNode(true);
  const nodes = [...copy.childNodes];
  template.after(copy);
  shown.set(template, nodes);
}

/** The same anew, with nothing that was typed or chosen in it. */
function mountAgain(template: HTMLTemplateElement, then: () => void): void {
  for (const node of shown.get(template) ?? []) (node as ChildNode).remove();
  show(template);
  then();
}

function rowsOf(template: HTMLTemplateElement): void {
  const { rows: search = '', most = '' } = template.dataset;
  const wanted = document.getElementById(search)?.dataset.search ?? '';
  while (template.nextSibling) template.nextSibling.remove();
  const met = [...template.content.children].filter((row) =>
    (row.textContent ?? '').toLowerCase().includes(wanted.toLowerCase()),
  );
  template.after(...met.slice(0, Number(most)).map((row) => row.cloneNode(true)));
}

/** Choosing one of its kind, or turning one on and off. */
function press(element: Element): void {
  const group = element.closest('[role=radiogroup],[role=tablist],[role=group]');
  for (const [state, single, many] of [
    ['aria-checked', '[role=radio]', '[role=switch],[role=checkbox]'],
    ['aria-selected', '[role=tab]', '[role=option]'],
    ['aria-pressed', '[aria-pressed]', '[data-none]'],
  ] as const) {
    if (element.matches(many)) element.setAttribute(state, String(element.getAttribute(state) !== 'true'));
    if (element.matches(single))
      for (const mate of group?.querySelectorAll(single) ?? [])
        mate.setAttribute(state, String(mate === element));
  }
}

/** @param changed called whenever something came or went */
export function behave(changed: () => void): void {
  const settle = (): void => {
    for (const template of document.querySelectorAll<HTMLTemplateElement>('template:not([data-rows])')) {
      const { when, late, again } = template.dataset;
      const wanted = when === undefined || isOn(when);
      if (!wanted) {
        for (const node of shown.get(template) ?? []) (node as ChildNode).remove();
        shown.delete(template);
      } else if (!shown.has(template) && !due.has(template)) {
        if (!Number(late)) {
          show(template);
          if (again) setTimeout(() => mountAgain(template, settle), Number(again));
        } else {
          due.add(template);
          setTimeout(() => {
            due.delete(template);
            show(template);
            settle();
          }, Number(late));
        }
        if (shown.has(template)) {
          // What it holds may show or hide more.
          settle();
          return;
        }
      }
    }
    changed();
  };
  const filter = (field: HTMLElement, on: string): void => {
    const lists = document.querySelectorAll<HTMLTemplateElement>(
      `template[data-rows="${field.id}"][data-on=${on}]`,
    );
    if (lists.length === 0) return;
    field.dataset.search = (field as HTMLInputElement).value;
    for (const list of lists) rowsOf(list);
    changed();
  };
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const choice = target.closest(
      '[role=radio],[role=switch],[role=checkbox],[role=tab],[role=option],[aria-pressed]',
    );
    if (choice) press(choice);
    settle();
  });
  document.addEventListener('change', settle);
  document.addEventListener('input', ({ target }) => filter(target as HTMLElement, 'input'));
  document.addEventListener('keydown', ({ target, key }) => {
    if (key === 'Enter') filter(target as HTMLElement, 'enter');
  });
  for (const list of document.querySelectorAll<HTMLTemplateElement>('template[data-rows]')) rowsOf(list);
  settle();
}
