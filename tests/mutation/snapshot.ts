import type { Parts, Path } from './pages';

/** How a console's markup ties a field to its words where no attribute does, by its own class names. */
export interface Markup {
  /** What holds a control and its words. */
  field: string;
  label: string;
  hints: string;
}

export interface Snapshot {
  html: string;
  /** The address of the page when it was written down. */
  hash: string;
  parts: Record<string, Parts>;
  /** The rules of the page's style sheets that apply to something on it, keyed by their place. */
  rules: [key: string, css: string][];
}

/**
 * Runs in the page: writes it down as static HTML. The wanted elements are marked by `data-capture` for the moment of
 * this call only; the mark does not get into the HTML.
 */
export function snapshot(markup?: Markup): Snapshot {
  const { body } = document;
  const sheets = [...document.styleSheets].map(({ cssRules }) => cssRules);
  const pathOf = (element: Element): Path => {
    const path: Path = [];
    for (let at = element; at !== body && at.parentElement; at = at.parentElement)
      path.unshift([...at.parentElement.children].indexOf(at));
    return path;
  };
  for (const node of body.querySelectorAll('script,style,template')) node.remove();
  for (const svg of body.querySelectorAll('svg')) svg.replaceChildren();
  for (const measure of body.querySelectorAll<HTMLElement>('.ace_editor > div[style*="visibility: hidden"]'))
    measure.remove();
  for (const input of body.querySelectorAll('input')) {
    input.toggleAttribute('checked', input.checked);
    if (input.type !== 'radio' && input.type !== 'checkbox') input.setAttribute('value', input.value);
  }
  for (const area of body.querySelectorAll('textarea')) area.textContent = area.value;
  const byIds = (element: Element, attribute: string): Element[] =>
    (element.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .flatMap((id) => (id ? (document.getElementById(id) ?? []) : []));
  // A list's first rows stand for the rest of it.
  for (const rest of body.querySelectorAll(':is(tr,[data-item-id]):nth-child(n + 12)'))
    if (!rest.querySelector('[data-capture]')) rest.remove();
  const parts: Record<string, Parts> = {};
  for (const control of body.querySelectorAll('[data-capture]')) {
    const step = control.getAttribute('data-capture') ?? '';
    control.removeAttribute('data-capture');
    const named = control as HTMLInputElement;
    const row = control.closest('tr,[data-item-id]')?.querySelector('a');
    const around = markup && control.closest(markup.field);
    const label =
      row ??
      (markup && around?.querySelector(markup.label)) ??
      byIds(control, 'aria-labelledby')[0] ??
      named.labels?.[0];
    const hints = [
      ...byIds(control, 'aria-describedby'),
      ...(markup ? (around?.querySelectorAll(markup.hints) ?? []) : []),
    ];
    parts[step] = {
      control: pathOf(control),
      ...(label ? { label: pathOf(label) } : {}),
      ...(hints.length > 0 ? { hints: hints.map(pathOf) } : {}),
    };
  }
  const rules: Snapshot['rules'] = [];
  const used = new Set<string>();
  const matches = (selector: string): boolean => {
    try {
      return document.querySelector(selector.replace(/::?[a-z-]+(\([^()]*\))?/g, '') || '*') !== null;
    } catch {
      return true;
    }
  };
  const collect = (list: CSSRuleList, key: string): void => {
    for (const [index, rule] of [...list].entries()) {
      const at = `${key}.${String(index).padStart(5, '0')}`;
      if (rule instanceof CSSMediaRule) {
        if (matchMedia(rule.conditionText).matches) collect(rule.cssRules, at);
      } else if (rule instanceof CSSStyleRule && rule.selectorText.split(',').some(matches))
        rules.push([at, rule.cssText]);
    }
  };
  for (const [index, sheet] of sheets.entries()) collect(sheet, String(index));
  for (const [, css] of rules) for (const [, name = ''] of css.matchAll(/var\((--[\w-]+)/g)) used.add(name);
  // What moves or colours takes no part in layout; `all: initial` spells out every property.
  const idle =
    /(?<=[{;] )(?:[\w-]*(?:color|shadow|transition|animation|outline|background)[\w-]*:(?:"[^"]*"|[^;{}"])*|(?!all)[\w-]+: initial);\s?/g;
  const slim = rules
    .map(([key, css]): [string, string] => [
      key,
      css.replace(/(--[\w-]+):[^;{}]*;\s?/g, (all, name) => (used.has(name) ? all : '')).replace(idle, ''),
    ])
    .filter(([, css]) => !/\{\s*\}$/.test(css));
  const html = body.innerHTML.replace(/<!--.*?-->/gs, '');
  return { html, hash: location.hash, parts, rules: slim };
}
