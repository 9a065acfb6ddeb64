import { associatedNames, buttonName, choiceNames, descriptionOf, namesOf } from '../find/accessible-name';
import type { PageSnapshot } from '../find/page-snapshot';
import { inPageChrome, isChoiceVisible, isVisible } from '../find/visibility';
import type { Redactor } from './redact';

const EDITORS = '.ace_editor,.monaco-editor,.cm-editor,.CodeMirror,[contenteditable=true]';
/** Where code stands for reading. */
const CODE = 'pre,code';
const HEADINGS = 'h1,h2,h3,[role=heading]';
const CHOICES = 'input[type=radio],input[type=checkbox],[role=radio],[role=checkbox],[role=switch]';
const BUTTONS = 'button,[role=button],[role=tab],input[type=submit],input[type=button]';
/** Told of where their words are known, or they lead to a form: any other may lead to somebody's own. */
const LINKS = 'a[href]:not([role])';
const TO_FORM = /\/(edit|create)$/;
/** Lists whose rows can be told apart from what stands around them. */
const LISTS = 'table,[role=grid],:has(> [data-item-id])';
const PARTS = `${HEADINGS},${CHOICES},${BUTTONS},${EDITORS},${CODE},${LISTS},form,fieldset,[role=radiogroup],[role=group],[role=dialog],
[role=tablist],input:not([type=hidden]),textarea,select,iframe`;
/** What stands in a list is somebody's: names of roles, policies and people. */
const ROWS = 'tbody,[role=row],[role=listbox],option,[role=option],[data-item-id]';
/** A button that shows the chosen one of several values. */
const VALUES = ':is([aria-haspopup],[role=combobox]):not(input)';
const MOST_LINES = 250;
/** A policy is no longer. */
const MOST_CHARS = 20_000;

const ROLES =
  'button tab radio checkbox radiogroup group dialog tablist grid heading textbox searchbox combobox switch form';
const TYPES = 'text search tel number email url password radio checkbox submit button file date range';
const FLAGS = ['disabled', 'readonly', 'required', 'checked', 'placeholder'] as const;
const CODES = ['data-testid', 'data-value', 'name'];
const STATES = ['aria-checked', 'aria-selected', 'aria-pressed'];
/** From here on a text area may be for code: rows, and pixels. */
const TALL_ROWS = 5;
const TALL_PX = 150;

/** What a site's own pages may be told of. */
export interface SiteOutline {
  /** Numbers that its fields state as their limits, parted by blanks. Any other may be a value. */
  limits: string;
  /** Attributes in which its makers, and nobody else, wrote. */
  attributes: string[];
}

/** What the lines of one page have in common. */
interface Outlined extends SiteOutline {
  page: PageSnapshot;
  redactor: Redactor;
  /** Names of radios, which tell their groups apart; they are generated, and may be anything. */
  groups: string[];
}

const allowed = (known: string, value: string): string => (known.split(' ').includes(value) ? value : '?');

function kindOf(element: Element, { code }: Redactor): string {
  const tag = element.localName.includes('-') ? (code(element.localName) ?? '?-?') : element.localName;
  const type = element.getAttribute('type');
  const role = element.getAttribute('role');
  return `${tag}${type === null ? '' : `[${allowed(TYPES, type)}]`}${role === null ? '' : ` role=${allowed(ROLES, role)}`}`;
}

const isOn = (element: Element, flag: string): boolean => {
  const now: unknown = (element as unknown as Record<string, unknown>)[flag];
  return typeof now === 'boolean' ? now : element.hasAttribute(flag);
};

function flagsOf(
  element: Element,
  isTile: boolean,
  { redactor, attributes, groups, page }: Outlined,
): string[] {
  const { code } = redactor;
  const isChoice = element.matches(CHOICES);
  const visible = isChoice ? isChoiceVisible : isVisible;
  const holder = element.parentElement?.localName ?? '';
  const around = holder.includes('-') ? code(holder) : undefined;
  const codeOf = (name: string): string | null =>
    // A drawn choice bears its value on what is drawn.
    (name === 'data-value' && isChoice ? element.closest(`[${name}]`) : element)?.getAttribute(name) ?? null;
  const told = (name: string, value: string): string =>
    code(value) ?? `?${name === 'name' && isChoice ? groups.indexOf(value) + 1 : ''}`;
  const flags: Record<string, boolean> = {
    hidden: !visible(element),
    chosen: isTile && page.options.choices?.isChosen(element) === true,
    tall:
      element instanceof HTMLTextAreaElement && (element.rows > TALL_ROWS || element.clientHeight > TALL_PX),
    filter:
      element.matches('input') &&
      element.closest(`search,[class*=search],[class*=filter],${page.options.filters ?? 'search'}`) !== null,
    icon:
      element.matches(BUTTONS) &&
      (element.textContent ?? '').trim() === '' &&
      element.querySelector('svg,img,i') !== null,
    primary: /primary/.test(
      `${element.getAttribute('class')} ${element.parentElement?.getAttribute('class')}`,
    ),
  };
  return [
    ...[...Object.keys(flags).filter((flag) => flags[flag]), ...FLAGS.filter((flag) => isOn(element, flag))],
    ...[...CODES, ...(isChoice ? ['value'] : []), ...attributes].flatMap((name) => {
      const value = codeOf(name);
      return value === null ? [] : `${name}=${told(name, value)}`;
    }),
    ...STATES.filter((name) => element.hasAttribute(name)).map(
      (name) => `${name}=${allowed('true false', element.getAttribute(name) ?? '')}`,
    ),
    ...(around ? [`in ${around}`] : []),
  ];
}

/** How a control comes by its name, and the name as far as it may be told: one that is known says more than the first. */
function nameOf(element: Element, isTile: boolean, { label }: Redactor): string {
  if (element.matches(VALUES)) return '';
  const isChoice = isTile || element.matches(CHOICES);
  if (!isChoice && element.matches(BUTTONS)) return label(buttonName(element));
  const names = isChoice ? choiceNames(element) : namesOf(element);
  const name =
    names.map(label).find((one) => one.startsWith('<')) ?? label(names.at(isChoice ? -1 : 0) ?? '');
  const how = element.hasAttribute('aria-labelledby')
    ? 'by aria-labelledby'
    : element.hasAttribute('aria-label')
      ? 'by aria-label'
      : associatedNames(element).length > 0
        ? 'by label'
        : names[0] === element.getAttribute('placeholder')
          ? 'by placeholder'
          : 'text beside';
  return names.length > 0 ? `${name} ${how}` : 'without a name';
}

function limitsOf(element: Element, known: string): string {
  const numbers = (descriptionOf(element).match(/\d[\d,.]*/g) ?? []).map((number) =>
    number.replace(/\D/g, ''),
  );
  const limits = [...new Set(numbers)].filter((number) => known.split(' ').includes(number));
  return limits.length > 0 ? `states ${limits.join(' ')}` : '';
}

/** What names stand in the JSON that a part shows, as far as they are known: they tell a policy from another text. */
function jsonOf(element: Element, { code }: Redactor): string {
  const text = element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
  const keys = [...text.slice(0, MOST_CHARS).matchAll(/"(\w+)" *:/g)].map(([, key = '']) => code(key) ?? '?');
  return keys.length > 0 ? `JSON ${[...new Set(keys)].join(' ')}` : '';
}

function listOf(element: Element, { label }: Redactor): string {
  const count = (selector: string) => element.querySelectorAll(selector).length;
  const columns = [...element.querySelectorAll('th,[role=columnheader]')].map((cell) =>
    label(cell.textContent ?? ''),
  );
  const [ticks, radios] = ['checkbox', 'radio'].map((type) =>
    count(`:is(tbody,[role=row],[data-item-id]) :is([type=${type}],[role=${type}])`),
  );
  return `rows ${count('tbody tr,[role=row],[data-item-id]')}, ticks ${ticks}, radios ${radios}, columns ${columns.join(' ')}`;
}

function lineOf(element: Element, isTile: boolean, outlined: Outlined): string {
  const { redactor, limits } = outlined;
  const editor = EDITORS.split(',').find((selector) => element.matches(selector));
  const isControl = isTile || element.matches(`input,textarea,select,${CHOICES},${BUTTONS}`);
  const isField = isControl && !isTile && !element.matches(`${CHOICES},${BUTTONS}`);
  const hidden = isVisible(element) ? '' : ' hidden';
  if (editor) {
    const area = element.querySelector('textarea');
    const [name] = associatedNames(area ?? element);
    const readonly = area?.readOnly ? ' readonly' : '';
    const called = name === undefined ? '' : ` ${redactor.label(name)}`;
    return `editor ${editor}${readonly}${hidden}${called} ${jsonOf(element, redactor)}`.trim();
  }
  if (element.localName === 'iframe') return 'iframe';
  const kind = isTile ? 'tile' : kindOf(element, redactor);
  if (element.matches(HEADINGS)) {
    // A heading may be the very name of what the page is about: only known words are told of it.
    const told = redactor.label(element.textContent ?? '');
    return `${kind}${hidden} ${told.startsWith('<') ? told : '(another text)'}`;
  }
  if (element.matches(LINKS)) {
    const [, to] = TO_FORM.exec(element.getAttribute('href') ?? '') ?? [];
    return `${kind}${hidden}${to ? ` to=${to}` : ''} ${redactor.label(buttonName(element))}`;
  }
  if (element.matches(LISTS)) return `${kind}${hidden} ${listOf(element, redactor)}`;
  return [
    kind,
    ...flagsOf(element, isTile, outlined),
    isControl ? nameOf(element, isTile, redactor) : '',
    isField ? limitsOf(element, limits) : '',
    element.matches(`textarea,${CODE}`) ? jsonOf(element, redactor) : '',
    element.localName === 'select' ? `options ${element.querySelectorAll('option').length}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The form of a page's content: what stands in what, in order, one line each. */
export function pageOutline(page: PageSnapshot, redactor: Redactor, site: SiteOutline): string[] {
  const { scope } = page;
  const selector = [PARTS, ...site.attributes.map((name) => `[${name}]`)].join();
  const choices = page.allControls('radio');
  const isTile = (element: Element) => choices.includes(element) && !element.matches(CHOICES);
  const isKnownLink = (element: Element) =>
    element.matches(LINKS) &&
    (TO_FORM.test(element.getAttribute('href') ?? '') || page.labels.keysOf([buttonName(element)]).size > 0);
  const parts = [...scope.querySelectorAll('*')].filter(
    (element) =>
      (element.matches(selector) || choices.includes(element) || isKnownLink(element)) &&
      !inPageChrome(element) &&
      !element.parentElement?.closest(`${EDITORS},${ROWS}`) &&
      !element.matches(ROWS),
  );
  const groups = [...new Set(choices.map((radio) => radio.getAttribute('name') ?? ''))];
  const outlined = { ...site, page, redactor, groups };
  const kept = new Set<Element>(parts);
  const depthOf = (element: Element): number => {
    let depth = 0;
    for (let at = element.parentElement; at && at !== scope; at = at.parentElement)
      if (kept.has(at)) depth += 1;
    return depth;
  };
  const lines = parts
    .slice(0, MOST_LINES)
    .map((element) => `${'  '.repeat(depthOf(element))}${lineOf(element, isTile(element), outlined)}`);
  return parts.length > MOST_LINES ? [...lines, `and ${parts.length - MOST_LINES} more`] : lines;
}
