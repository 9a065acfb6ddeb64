import { createLabelWords } from './label-words';
import type { PageReport, ReportedPart } from './parse-report';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const POLICY = encodeURIComponent('arn:aws:iam::111122223333:policy/reported');
const KEPT = ['data-testid', 'data-value', 'ng-model', 'data-analytics-funnel-step'];
const STATES = ['aria-checked', 'aria-selected', 'aria-pressed'];
const CONTAINER = /^(form|fieldset|div|section|ul|ol|table|tbody|.*-.*)$/;

/** JSON with these names in it, as far as a reader of the page asks for them. */
const jsonWith = (keys: string[]): string =>
  `{${keys
    .filter((key) => key !== '?')
    .map((key) => `"${key}":""`)
    .join(',')}}`;

/** What is drawn side by side belongs together: tiles, and the switches between views. */
const rowKind = ({ tag, attributes, role }: ReportedPart): string =>
  tag === 'tile' ? 'tiles' : attributes['aria-pressed'] ? 'group' : role === 'tab' ? 'tablist' : '';

/**
 * A page's content as its report describes it: the same controls in the same order and groups, with the same names, states
 * and limits. Everything else about it is made up.
 */
export function pageHtml(parts: ReportedPart[], { language }: Pick<PageReport, 'language'>): string {
  const words = createLabelWords(language);
  const ids = new Map<string, number>();
  /** By what it is called, where that is known: it is what a row of the unseen pages speaks of. */
  const idOf = ({ tag, type, name }: ReportedPart): string => {
    const base = /^<(\w+)/.exec(name ?? '')?.[1] ?? `${type ?? tag}`.replace(/\W/g, '');
    const count = (ids.get(base) ?? 0) + 1;
    ids.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };

  const attributesOf = (part: ReportedPart): string => {
    const { attributes, flags, role } = part;
    const told = [...KEPT, ...STATES].filter((name) => attributes[name] && attributes[name] !== '?');
    const group = attributes.name;
    return [
      ...(role && role !== '?' ? [`role="${role}"`] : []),
      ...told.map((name) => `${name}="${escaped(attributes[name] ?? '')}"`),
      ...(attributes.value && !attributes.value.startsWith('?')
        ? [`value="${escaped(attributes.value)}"`]
        : []),
      ...(group && group !== '?' ? [`name="${escaped(group.replace('?', 'group'))}"`] : []),
      ...['disabled', 'readonly', 'required', 'checked'].filter((flag) => flags.has(flag)),
      ...(flags.has('primary') ? ['class="primary"'] : []),
    ].join(' ');
  };

  const rows = ({ tag, counts, columns, role }: ReportedPart, inHeader: string): string => {
    const { rows: all = 0, ticks = 0, radios = 0 } = counts;
    const header = columns.map((told) => words(told));
    const isTable = tag === 'table';
    const cell = (html: string) => (isTable ? `<td>${html}</td>` : `<div role="cell">${html}</div>`);
    const lines = Array.from({ length: Math.min(all, 50) }, (_, index) => {
      const box = index < ticks ? 'checkbox' : index < radios ? 'radio' : '';
      const html = `${box ? cell(`<input type="${box}" name="row" aria-label="row ${index}">`) : ''}${cell(`<a href="#row">row${index}</a>`)}`;
      return isTable ? `<tr>${html}</tr>` : `<div role="row" data-item-id="${index}">${html}</div>`;
    }).join('');
    if (!isTable) return `${inHeader}<div role="${role ?? 'grid'}">${lines}</div>`;
    const head = header.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
    return `<table><thead><tr><th>${inHeader}</th>${head}</tr></thead><tbody>${lines}</tbody></table>`;
  };

  const editor = ({ attributes, flags, name, json }: ReportedPart): string => {
    const selector = attributes.editor ?? '';
    const label = name ? ` aria-label="${escaped(words(name))}"` : '';
    const text = json.length > 0 ? escaped(jsonWith(json)) : '';
    if (selector.startsWith('['))
      return `<div contenteditable="true" style="height:300px"${label}>${text}</div>`;
    const readonly = flags.has('readonly') ? ' readonly' : '';
    return `<div class="${selector.slice(1)}" style="height:300px;width:600px"><textarea class="ace_text-input"${label}${readonly}></textarea><div class="ace_text-layer"><div class="ace_line">${text}</div></div></div>`;
  };

  const field = (part: ReportedPart): string => {
    const { tag, type, name, how, flags, counts, states, json } = part;
    const id = idOf(part);
    const text = name === undefined ? '' : words(name);
    const named = {
      'by aria-label': `aria-label="${escaped(text)}"`,
      'by aria-labelledby': `aria-labelledby="${id}-name"`,
      'by placeholder': `placeholder="${escaped(text)}"`,
    }[how ?? ''];
    const all = `id="${id}" ${named ?? ''} ${attributesOf(part)}`;
    const isChoice = type === 'radio' || type === 'checkbox';
    const control =
      tag === 'textarea'
        ? `<textarea ${all} rows="${flags.has('tall') ? 12 : 2}">${json.length > 0 ? escaped(jsonWith(json)) : ''}</textarea>`
        : tag === 'select'
          ? `<select ${all}>${'<option>one</option>'.repeat(Math.min(counts.options ?? 0, 500))}</select>`
          : tag === 'input'
            ? `<input ${type && type !== '?' ? `type="${type}"` : ''} ${all}>`
            : `<${tag} ${all}>${how === 'by label' || how === 'text beside' ? escaped(text) : ''}</${tag}>`;
    const beside = isChoice ? `${control} ${escaped(text)}` : `${escaped(text)} ${control}`;
    const whole =
      tag !== 'input' && tag !== 'textarea' && tag !== 'select'
        ? control
        : how === 'by label'
          ? `<label>${beside}</label>`
          : how === 'by aria-labelledby'
            ? `<span id="${id}-name">${escaped(text)}</span> ${control}`
            : how === 'text beside'
              ? `<span>${isChoice ? '' : escaped(text)}</span> ${control}${isChoice ? ` <span>${escaped(text)}</span>` : ''}`
              : control;
    const limits = states.length > 0 ? `<small>${states.join(' ')}</small>` : '';
    const filter = flags.has('filter') ? ' class="filter"' : '';
    return `<div${filter}>${whole}${limits}</div>`;
  };

  const button = (part: ReportedPart): string => {
    const { tag, name, flags, role } = part;
    // A button whose words are kept back shows one of several values.
    const text = name === undefined ? words('·') : words(name);
    const all = `id="${idOf(part)}" ${attributesOf(part)}${name === undefined && role !== 'combobox' ? ' aria-haspopup="true"' : ''}`;
    if (tag === 'input') return `<input type="submit" aria-label="${escaped(text)}" ${all}>`;
    const element = tag === '?-?' ? 'div' : tag;
    if (flags.has('icon'))
      return `<${element} ${all} aria-label="${escaped(text)}"><svg width="16" height="16"></svg></${element}>`;
    const type = element === 'button' ? ' type="button"' : '';
    return `<${element}${type} ${all}>${escaped(text)}</${element}>`;
  };

  const isButton = ({ tag, type, role }: ReportedPart): boolean =>
    !['radio', 'checkbox', 'switch'].includes(role ?? '') &&
    (tag === 'button' || ['button', 'tab'].includes(role ?? '') || ['submit', 'button'].includes(type ?? ''));

  const draw = (part: ReportedPart): string => {
    const { tag, name, attributes, children, flags, role, json } = part;
    const inside = drawAll(children);
    if (/^h[1-6]$/.test(tag) || role === 'heading')
      return `<${tag}${role ? ' role="heading"' : ''}>${escaped(words(name ?? ''))}</${tag}>${inside}`;
    if (tag === 'iframe') return '';
    if (tag === 'a' && !role)
      return `<a id="${idOf(part)}" href="#/policies/details/${POLICY}${attributes.to ? `/${attributes.to}` : ''}">${escaped(words(name ?? ''))}</a>`;
    if (part.counts.rows !== undefined) return rows(part, inside);
    if (tag === 'editor') return editor(part) + inside;
    if (tag === 'pre' || tag === 'code')
      return `<${tag}>${json.length > 0 ? escaped(jsonWith(json)) : 'text'}</${tag}>`;
    if (tag === 'tile')
      return `<div id="${idOf(part)}" class="tile${flags.has('chosen') ? ' selected' : ''}" style="cursor:pointer;width:160px;height:60px"><b>${escaped(words(name ?? '·'))}</b><p>${words('·')}</p></div>`;
    if (isButton(part)) return button(part) + inside;
    const isControl =
      /^(input|textarea|select)$/.test(tag) || ['radio', 'checkbox', 'switch'].includes(role ?? '');
    if (isControl) return field(part) + inside;
    const element = CONTAINER.test(tag) && tag !== '?-?' ? tag : 'div';
    const group = attributes['data-analytics-funnel-step'] ? ' data-analytics-funnel-step="1"' : '';
    return `<${element}${role && role !== '?' ? ` role="${role}"` : ''}${group}>${inside}</${element}>`;
  };

  const placed = (part: ReportedPart): string => {
    const { flags, attributes } = part;
    const html = draw(part);
    const held = attributes.in ? `<${attributes.in}>${html}</${attributes.in}>` : html;
    // Empty, so that a field without a name does not take what stands before it for one.
    const before = part.name === undefined && !isButton(part) ? '<p></p>' : '';
    return `${before}${flags.has('hidden') ? `<div style="display:none">${held}</div>` : held}`;
  };

  const drawAll = (all: ReportedPart[]): string => {
    const html: string[] = [];
    for (let at = 0; at < all.length; ) {
      const part = all[at] as ReportedPart;
      const kind = rowKind(part);
      let end = at + 1;
      while (kind && all[end] && rowKind(all[end] as ReportedPart) === kind) end += 1;
      const run = all.slice(at, end).map(placed).join('');
      html.push(kind ? `<div${kind === 'tablist' ? ' role="tablist"' : ''}>${run}</div>` : run);
      at = end;
    }
    return html.join('\n');
  };

  return `<main>\n${drawAll(parts)}\n</main>`;
}

/** An address of the reported kind: a name, or the ARN of a policy, where that was kept back. */
export function hashOf({ hash }: PageReport): string {
  return /^#\/policies\//.test(hash) ? hash.replaceAll('*', POLICY) : hash.replaceAll('*', 'reported');
}
