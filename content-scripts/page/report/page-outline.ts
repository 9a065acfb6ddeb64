import { associatedNames, buttonName, choiceNames, descriptionOf, namesOf } from '../find/accessible-name';
import type { PageSnapshot } from '../find/page-snapshot';
import { inPageChrome, isChoiceVisible, isVisible } from '../find/visibility';
import type { Redactor } from './redact';

const EDITORS = '.ace_editor,.monaco-editor,.cm-editor,.CodeMirror';
const HEADINGS = 'h1,h2,h3,[role=heading]';
const CHOICES = 'input[type=radio],input[type=checkbox],[role=radio],[role=checkbox]';
const BUTTONS = 'button,[role=button],[role=tab],input[type=submit],input[type=button]';
const PARTS = `${HEADINGS},${CHOICES},${BUTTONS},${EDITORS},form,fieldset,[role=radiogroup],[role=group],[role=dialog],
[role=tablist],input:not([type=hidden]),textarea,select,table,[role=grid],iframe`;
/** What stands in a list is somebody's: names of roles, policies and people. */
const ROWS = 'tbody,[role=row],[role=listbox],option,[role=option],[data-item-id]';
/** A button that shows the chosen one of several values. */
const VALUES = '[aria-haspopup],[role=combobox]';
const MOST_LINES = 250;

const ROLES =
  'button tab radio checkbox radiogroup group dialog tablist grid heading textbox searchbox combobox switch form';
const TYPES = 'text search tel number email url password radio checkbox submit button file date range';
const FLAGS = ['disabled', 'readonly', 'required', 'checked', 'placeholder'] as const;
const CODES = ['data-testid', 'data-value', 'name'];

/** What a site's own pages may be told of. */
export interface SiteOutline {
  /** Numbers that its fields state as their limits, parted by blanks. Any other may be a value. */
  limits: string;
  /** Attributes in which its makers, and nobody else, wrote. */
  attributes: string[];
}

const allowed = (known: string, value: string): string => (known.split(' ').includes(value) ? value : '?');

function kindOf(element: Element, { code }: Redactor): string {
  const tag = element.localName.includes('-') ? (code(element.localName) ?? '?-?') : element.localName;
  const type = element.getAttribute('type');
  const role = element.getAttribute('role');
  return `${tag}${type === null ? '' : `[${allowed(TYPES, type)}]`}${role === null ? '' : ` role=${allowed(ROLES, role)}`}`;
}

function flagsOf(element: Element, { code }: Redactor, attributes: string[]): string[] {
  const visible = element.matches(CHOICES) ? isChoiceVisible : isVisible;
  const holder = element.parentElement?.localName ?? '';
  const around = holder.includes('-') ? code(holder) : undefined;
  return [
    ...(visible(element) ? [] : ['hidden']),
    ...FLAGS.filter((flag) => element.hasAttribute(flag)),
    ...[...CODES, ...attributes]
      .filter((name) => element.hasAttribute(name))
      .map((name) => `${name}=${code(element.getAttribute(name) ?? '') ?? '?'}`),
    ...(/primary/.test(`${element.getAttribute('class')} ${element.parentElement?.getAttribute('class')}`)
      ? ['primary']
      : []),
    ...(around ? [`in ${around}`] : []),
  ];
}

/** How a control comes by its name, and the name as far as it may be told. */
function nameOf(element: Element, { label }: Redactor): string {
  if (element.matches(VALUES)) return '';
  if (element.matches(BUTTONS)) return label(buttonName(element));
  const [name = ''] = element.matches(CHOICES) ? choiceNames(element) : namesOf(element);
  const how = element.hasAttribute('aria-labelledby')
    ? 'by aria-labelledby'
    : element.hasAttribute('aria-label')
      ? 'by aria-label'
      : associatedNames(element).length > 0
        ? 'by label'
        : 'text beside';
  return name ? `${label(name)} ${how}` : 'without a name';
}

function limitsOf(element: Element, known: string): string {
  const numbers = (descriptionOf(element).match(/\d[\d,.]*/g) ?? []).map((number) =>
    number.replace(/\D/g, ''),
  );
  const limits = [...new Set(numbers)].filter((number) => known.split(' ').includes(number));
  return limits.length > 0 ? `states ${limits.join(' ')}` : '';
}

function lineOf(element: Element, redactor: Redactor, { limits, attributes }: SiteOutline): string {
  const count = (selector: string) => element.querySelectorAll(selector).length;
  const editor = EDITORS.split(',').find((selector) => element.matches(selector));
  if (editor) return `editor ${editor}`;
  if (element.localName === 'iframe') return 'iframe';
  const kind = kindOf(element, redactor);
  if (element.matches(HEADINGS)) {
    // A heading may be the very name of what the page is about: only known words are told of it.
    const told = redactor.label(element.textContent ?? '');
    return `${kind} ${told.startsWith('<') ? told : '(another text)'}`;
  }
  if (element.matches('table,[role=grid]')) {
    const columns = [...element.querySelectorAll('th,[role=columnheader]')].map((cell) =>
      redactor.label(cell.textContent ?? ''),
    );
    return `${kind} rows ${count('tbody tr,[role=row]')}, ticks ${count('tbody input[type=checkbox]')}, columns ${columns.join(' ')}`;
  }
  const isControl = element.matches(`input,textarea,select,${CHOICES},${BUTTONS}`);
  const isField = isControl && !element.matches(`${CHOICES},${BUTTONS}`);
  return [
    kind,
    ...flagsOf(element, redactor, attributes),
    isControl ? nameOf(element, redactor) : '',
    isField ? limitsOf(element, limits) : '',
    element.localName === 'select' ? `options ${count('option')}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The form of a page's content: what stands in what, in order, one line each. */
export function pageOutline({ scope }: PageSnapshot, redactor: Redactor, site: SiteOutline): string[] {
  const marked = site.attributes.map((name) => `[${name}]`);
  const parts = [...scope.querySelectorAll(String([PARTS, marked]))].filter(
    (element) =>
      !inPageChrome(element) &&
      !element.parentElement?.closest(`${EDITORS},${ROWS}`) &&
      !element.matches(ROWS),
  );
  const kept = new Set<Element>(parts);
  const depthOf = (element: Element): number => {
    let depth = 0;
    for (let at = element.parentElement; at && at !== scope; at = at.parentElement)
      if (kept.has(at)) depth += 1;
    return depth;
  };
  const lines = parts
    .slice(0, MOST_LINES)
    .map((element) => `${'  '.repeat(depthOf(element))}${lineOf(element, redactor, site)}`);
  return parts.length > MOST_LINES ? [...lines, `and ${parts.length - MOST_LINES} more`] : lines;
}
