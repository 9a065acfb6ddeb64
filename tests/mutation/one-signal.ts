import { beside, copyOf, copyParts, movable, renumber, strip } from './clone';
import { HIDINGS, hide } from './hidings';
import { isPart, isRow, relabel, textNode, UNKNOWN } from './label';
import type { Mutation } from './mutation';
import { unlisted } from './words';

/** Fields that a new one was put beside: damaged further, they would be as good as renamed. */
export const crowded = new WeakSet<Element>();

/** Fields whose place may have been, and fields whose label was exchanged: both together make a page that reads as it did. */
export const moved = new WeakSet<Element>();
export const exchanged = new WeakSet<Element>();

/** What damages one signal of a field. */
export const ONE_SIGNAL: Mutation[] = [
  {
    kind: 'rename to an unknown word',
    apply: (field, { random, truth }) => !isRow(field) && relabel(field, random.pick(UNKNOWN) ?? '', truth),
  },
  {
    kind: 'translate the label',
    apply: (field, { truth }) => {
      if (isRow(field) || !relabel(field, unlisted(textNode(field)?.nodeValue ?? 'name'))) return false;
      truth.mute(field.control);
      return true;
    },
  },
  {
    kind: 'reorder',
    apply: (field, { fields, random }) => {
      const element = movable(field);
      // What one is moved past is moved as well.
      const near = fields.flatMap(({ control }) =>
        element?.parentElement?.contains(control) ? control : [],
      );
      if (near.some((control) => exchanged.has(control))) return false;
      const others = [...(element?.parentElement?.children ?? [])].filter((other) => other !== element);
      const other = random.pick(others);
      if (!element || !other) return false;
      beside(other, element, random);
      for (const control of near) moved.add(control);
      return true;
    },
  },
  {
    kind: 'wrap',
    apply: (field, { random }) => {
      const inner = random.chance(0.5) && !isRow(field) ? field.control : field.group;
      if (inner.matches('tr')) return false;
      for (let level = 1 + random.below(3); level > 0; level -= 1) {
        const div = document.createElement('div');
        inner.replaceWith(div);
        div.append(inner);
      }
      return true;
    },
  },
  {
    kind: 'drop the description',
    apply: ({ hints }) => {
      for (const hint of hints) hint.textContent = '';
      return hints.length > 0;
    },
  },
  {
    kind: 'change the description',
    apply: ({ hints }, { random }) => {
      for (const hint of hints) hint.textContent = `Up to ${random.below(4000)} signs.`;
      return hints.length > 0;
    },
  },
  {
    kind: 'strip ids and associations',
    apply: (field) => strip(field.group, /^(id|for|aria-(labelledby|describedby|controls))$/),
  },
  {
    kind: 'strip data attributes',
    apply: () => strip(document.body, /^data-(?!selection-item)/),
  },
  {
    kind: 'rename the classes',
    apply: (_field, scene) => {
      scene.renameClasses();
      return true;
    },
  },
  {
    kind: 'new field beside it',
    apply: (field, { random, truth }) => {
      // In the place of a field that is not there (yet), a new one scans just like the field renamed.
      const isField = field.group !== field.control && field.step !== 'policy_json' && !isPart(field.step);
      if (isRow(field) || !isField || !truth.isThere(field.group)) return false;
      crowded.add(field.control);
      const { group } = copyOf(field, random);
      renumber(group);
      relabel({ ...field, ...copyParts(field, group) }, 'Cost centre');
      for (const input of group.querySelectorAll('input')) input.removeAttribute('value');
      for (const hint of copyParts(field, group).hints) hint.textContent = 'Who pays.';
      strip(group, /^data-/);
      beside(field.group, group, random);
      return true;
    },
  },
  {
    kind: 'hidden twin',
    apply: (field, { random }) => {
      const { group } = copyOf(field, random);
      beside(field.group, group, random);
      hide(group, random.pick(HIDINGS));
      return true;
    },
  },
  {
    kind: 'delay',
    apply: (field, { late }) => {
      if (crowded.has(field.control)) return false;
      const place = document.createComment('');
      field.group.replaceWith(place);
      late.push(() => place.replaceWith(field.group));
      return true;
    },
  },
];
