import type { Random } from './random';
import type { Field } from './truth';

/** The element around the field that has siblings to be exchanged with. */
export function movable({ group }: Field): Element | undefined {
  let element: Element | null = group;
  for (let level = 0; level < 6 && element?.parentElement; level += 1, element = element.parentElement)
    if (element.parentElement.children.length > 1 && !element.matches('main,body')) return element;
  return undefined;
}

/** A copy of a field, not yet in the page. */
export function copyOf(field: Field, random: Random): { group: Element; control: Element } {
  const group = field.group.cloneNode(true) as Element;
  const all = [field.group, ...field.group.querySelectorAll('*')];
  const control = [group, ...group.querySelectorAll('*')][all.indexOf(field.control)] as Element;
  // A page that renders a field twice gives each its own ids; one that copies markup does not.
  if (random.chance(0.5)) renumber(group);
  return { group, control };
}

/** Gives every element of a copy ids of its own, and what refers to them too. */
let copies = 0;

export function renumber(root: Element): void {
  copies += 1;
  const ids = new Set([root, ...root.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean));
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby', 'name']) {
      const value = element.getAttribute(name);
      // The name of a radio is its group's, not its own: an option that shows twice shows twice in its group.
      if (value && !(name === 'name' && element.matches('[type=radio]')))
        element.setAttribute(
          name,
          value
            .split(' ')
            .map((id) => (ids.has(id) || name === 'name' ? `${id}-copy${copies}` : id))
            .join(' '),
        );
    }
}

export const strip = (root: Element, attribute: RegExp): boolean => {
  let any = false;
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (attribute.test(name)) {
        element.removeAttribute(name);
        any = true;
      }
  return any;
};

export const beside = (place: Element, added: Element, random: Random): void =>
  random.chance(0.5) ? place.before(added) : place.after(added);

/** The parts of a field in a copy of its group. */
export function copyParts(field: Field, group: Element): Pick<Field, 'control' | 'hints'> & Partial<Field> {
  const all = [field.group, ...field.group.querySelectorAll('*')];
  const copies = [group, ...group.querySelectorAll('*')];
  const copy = (element: Element) => copies[all.indexOf(element)] as Element;
  const label = field.label && copy(field.label);
  return { control: copy(field.control), hints: field.hints.map(copy), ...(label ? { label } : {}) };
}
