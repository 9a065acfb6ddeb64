import { HIDINGS, hide } from './hidings';
import type { Random } from './random';
import type { Field, Truth } from './truth';
import { translatePage, unlisted } from './words';

/** One page being damaged. */
export interface Scene {
  fields: Field[];
  truth: Truth;
  random: Random;
  /** Elements that are absent at the first look, and how to bring them back. */
  late: (() => void)[];
  /** Draws the page with class names that nobody knows. */
  renameClasses(): void;
}

/** One way to damage a page at one of its fields. */
export interface Mutation {
  kind: string;
  /** It damages one signal of a field; the field is still that field, and a reader would still find it. */
  oneSignal?: true;
  /** @returns false where the field has nothing to damage in this way */
  apply(field: Field, scene: Scene): boolean;
}

const UNKNOWN = ['Zorbel quax', 'Primary handle', 'Vendor reference', 'Moniker'];
const KNOWN: Record<string, string> = {
  aws_account: 'AWS account',
  another_account: 'Another AWS account',
  account_id: 'Account ID',
  require_external_id: 'Require external ID',
  external_id: 'External ID',
  require_mfa: 'Require MFA',
  role_name: 'Role name',
  policy_name: 'Policy name',
  role_description: 'Description',
  policy_description: 'Description',
  json: 'JSON',
  visual: 'Visual',
  user: 'User name',
  service: 'AWS service',
};
const isPart = (step: string): boolean => step.startsWith('policy_search') || step === 'policy_refresh';
/** A row is known by its name alone: with another name it is another row. */
const isRow = ({ step }: Field): boolean => step === 'policy_row';

function textNode({ label }: Field): Text | undefined {
  if (!label) return undefined;
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.trim()) return node as Text;
  return undefined;
}

/** The word of a label, without what follows it ("- optional"). */
const wordOf = (node: Text): string => (node.nodeValue ?? '').replace(/\s+-\s*$/, '').trim();
const setWord = (node: Text, word: string): void => {
  node.nodeValue = word + (/\s+-\s*$/.exec(node.nodeValue ?? '')?.[0] ?? '');
};

/** Puts another word where the field's label stands, which names the field of that step, or none. */
function relabel(field: Field, word: string, truth?: Truth, means?: string): boolean {
  const node = textNode(field);
  const spoken = field.control.hasAttribute('aria-label');
  if (spoken) field.control.setAttribute('aria-label', word);
  if (node) setWord(node, word);
  truth?.relabel(field.control, means);
  return spoken || node !== undefined;
}

/** The element around the field that has siblings to be exchanged with. */
function movable({ group }: Field): Element | undefined {
  let element: Element | null = group;
  for (let level = 0; level < 6 && element?.parentElement; level += 1, element = element.parentElement)
    if (element.parentElement.children.length > 1 && !element.matches('main,body')) return element;
  return undefined;
}

function copyOf(field: Field, random: Random): { group: Element; control: Element } {
  const group = field.group.cloneNode(true) as Element;
  const all = [field.group, ...field.group.querySelectorAll('*')];
  const control = [group, ...group.querySelectorAll('*')][all.indexOf(field.control)] as Element;
  // A page that renders a field twice gives each its own ids; one that copies markup does not.
  if (random.chance(0.5)) renumber(group);
  return { group, control };
}

function renumber(root: Element): void {
  const ids = new Set([root, ...root.querySelectorAll('[id]')].map(({ id }) => id).filter(Boolean));
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const name of ['id', 'for', 'aria-labelledby', 'aria-describedby', 'name']) {
      const value = element.getAttribute(name);
      if (value)
        element.setAttribute(
          name,
          value
            .split(' ')
            .map((id) => (ids.has(id) || name === 'name' ? `${id}-2` : id))
            .join(' '),
        );
    }
}

const strip = (root: Element, attribute: RegExp): boolean => {
  let any = false;
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (attribute.test(name)) {
        element.removeAttribute(name);
        any = true;
      }
  return any;
};

const beside = (place: Element, added: Element, random: Random): void =>
  random.chance(0.5) ? place.before(added) : place.after(added);

/** Fields that a new one was put beside. */
const crowded = new WeakSet<Element>();

export const MUTATIONS: Mutation[] = [
  {
    kind: 'rename to an unknown word',
    oneSignal: true,
    apply: (field, { random, truth }) => !isRow(field) && relabel(field, random.pick(UNKNOWN) ?? '', truth),
  },
  {
    kind: 'translate the label',
    oneSignal: true,
    apply: (field, { truth }) =>
      !isRow(field) && relabel(field, unlisted(textNode(field)?.nodeValue ?? 'name'), truth),
  },
  {
    kind: 'reorder',
    oneSignal: true,
    apply: (field, { random }) => {
      const element = movable(field);
      const others = [...(element?.parentElement?.children ?? [])].filter((other) => other !== element);
      const other = random.pick(others);
      if (!element || !other) return false;
      beside(other, element, random);
      return true;
    },
  },
  {
    kind: 'wrap',
    oneSignal: true,
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
    oneSignal: true,
    apply: ({ hint }) => {
      if (!hint) return false;
      hint.textContent = '';
      return true;
    },
  },
  {
    kind: 'change the description',
    oneSignal: true,
    apply: ({ hint }, { random }) => {
      if (!hint) return false;
      hint.textContent = `Up to ${random.below(4000)} signs.`;
      return true;
    },
  },
  {
    kind: 'strip ids and associations',
    oneSignal: true,
    apply: (field) => strip(field.group, /^(id|for|aria-(labelledby|describedby|controls))$/),
  },
  {
    kind: 'strip data attributes',
    oneSignal: true,
    apply: () => strip(document.body, /^data-(?!selection-item)/),
  },
  {
    kind: 'rename the classes',
    oneSignal: true,
    apply: (_field, scene) => {
      scene.renameClasses();
      return true;
    },
  },
  {
    kind: 'new field beside it',
    oneSignal: true,
    apply: (field, { random }) => {
      // In the place of a field that is not there (yet), a new one looks just like the field renamed.
      const isField = field.group !== field.control && field.step !== 'policy_json';
      if (isRow(field) || !isField || !field.group.isConnected) return false;
      crowded.add(field.control);
      const { group } = copyOf(field, random);
      renumber(group);
      relabel({ ...field, ...copyParts(field, group) }, 'Cost centre');
      for (const input of group.querySelectorAll('input')) input.removeAttribute('value');
      const hint = copyParts(field, group).hint;
      if (hint) hint.textContent = 'Who pays.';
      strip(group, /^data-/);
      beside(field.group, group, random);
      return true;
    },
  },
  {
    kind: 'hidden twin',
    oneSignal: true,
    apply: (field, { random }) => {
      const { group } = copyOf(field, random);
      beside(field.group, group, random);
      hide(group, random.pick(HIDINGS));
      return true;
    },
  },
  {
    kind: 'delay',
    oneSignal: true,
    apply: (field, { late }) => {
      if (crowded.has(field.control)) return false;
      const place = document.createComment('');
      field.group.replaceWith(place);
      late.push(() => place.replaceWith(field.group));
      return true;
    },
  },
  {
    kind: 'translate the page',
    apply: (_field, { truth }) => {
      translatePage('unlisted', document.body);
      truth.muteAll();
      return true;
    },
  },
  {
    kind: 'delete',
    apply: (field, { random }) => {
      const gone = random.chance(0.7) ? field.group : field.control;
      if (crowded.has(field.control)) return false;
      gone.remove();
      return true;
    },
  },
  {
    kind: 'duplicate',
    apply: (field, { random, truth }) => {
      const { group, control } = copyOf(field, random);
      truth.twin(field.step, field.control, control);
      const parent = movable(field)?.parentElement;
      // Beside it, or at an end of what it stands in.
      if (random.chance(0.6) || !parent) beside(field.group, group, random);
      else if (random.chance(0.5)) parent.prepend(group);
      else parent.append(group);
      return true;
    },
  },
  {
    kind: "another field's label",
    apply: (field, { random, truth }) => {
      const own = KNOWN[field.step];
      const others = Object.entries(KNOWN).filter(
        // Older consoles call the tile so.
        ([step, text]) => text !== own && !(field.step === 'aws_account' && step === 'another_account'),
      );
      const [means, text] = random.pick(others) ?? [];
      if (isPart(field.step) || !text) return false;
      if (!isRow(field)) return relabel(field, text, truth, means);
      truth.lose(field.step, field.control);
      return relabel(field, 'SecurityAudit');
    },
  },
  {
    kind: 'swap two labels',
    apply: (field, { fields, random, truth }) => {
      const others = fields.filter(
        (other) => other !== field && textNode(other) && !isRow(other) && !isPart(other.step),
      );
      const other = random.pick(others);
      const mine = textNode(field);
      const theirs = other && textNode(other);
      if (isRow(field) || isPart(field.step) || !mine || !theirs) return false;
      const [word, theirWord] = [wordOf(mine), wordOf(theirs)];
      setWord(mine, theirWord);
      setWord(theirs, word);
      const [own, their] = [truth.meaning(field.control), truth.meaning(other.control)];
      truth.relabel(field.control, their);
      truth.relabel(other.control, own);
      return true;
    },
  },
  {
    kind: 'hide',
    apply: (field, { random, truth }) => {
      // A box or radio is drawn by what surrounds it.
      const drawn = field.control.matches('input[type=checkbox],input[type=radio]');
      const hidden = drawn || random.chance(0.5) ? field.group : field.control;
      if (crowded.has(field.control)) return false;
      truth.hide(hidden);
      hide(hidden, random.pick(HIDINGS));
      return true;
    },
  },
];

/** The parts of a field in a copy of its group. */
function copyParts(field: Field, group: Element): Pick<Field, 'control'> & Partial<Field> {
  const all = [field.group, ...field.group.querySelectorAll('*')];
  const copies = [group, ...group.querySelectorAll('*')];
  const copy = (element: Element | undefined) => element && copies[all.indexOf(element)];
  const [label, hint] = [copy(field.label), copy(field.hint)];
  return { control: copy(field.control) as Element, ...(label ? { label } : {}), ...(hint ? { hint } : {}) };
}
