import { BUCKET, form, type PageCase, pair, policyFor, whole } from './page-case';

const details = pair((label, value) => `<div class="f"><p>${label}</p><div>${value}</div></div>`);
const json = policyFor(BUCKET);
const lines = json.split('\n');
const each = (line: (text: string, at: number) => string) => lines.map(line).join('');
const span = (text: string) =>
  text.replace(/"[^"]*"|[{}[\]:,]/g, (token) => `<span class="token">${token}</span>`);
const dialog = (inside: string) =>
  `${form(details)}<div role="dialog" aria-modal="true"><header><h3>Role policy</h3><button aria-label="Close">×</button></header>${inside}<footer><button>Copy policy</button></footer></div>`;

/** How an app may show JSON to copy. */
const shown: Record<string, string> = {
  'highlighted by Prism': `<pre class="language-json"><code>${span(json)}</code></pre>`,
  'a line a div': `<div class="code">${each((line) => `<div class="line">${span(line) || '<br>'}</div>`)}</div>`,
  'line numbers in a list': `<ol>${each((line) => `<li><code>${span(line)}</code></li>`)}</ol>`,
  'line numbers in a gutter of their own': `<div style="display:flex"><div class="gutter">${each((_, at) => `<div>${at + 1}</div>`)}</div><pre>${json}</pre></div>`,
  'line numbers in the code': `<pre><code>${each((line, at) => `<span class="linenumber" style="user-select:none">${at + 1}</span><span>${span(line)}\n</span>`)}</code></pre>`,
  'line numbers in a table': `<table class="code"><tbody>${each((line, at) => `<tr><td class="no">${at + 1}</td><td>${span(line)}</td></tr>`)}</tbody></table>`,
  'in a read-only CodeMirror 6': `<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true"><div class="cm-gutter">${each((_, at) => `<div class="cm-gutterElement">${at + 1}</div>`)}</div></div><div class="cm-content" contenteditable="false" role="textbox" aria-readonly="true">${each((line) => `<div class="cm-line">${span(line)}</div>`)}</div></div></div>`,
  'in a CodeMirror 5': `<div class="CodeMirror"><div style="overflow:hidden;position:relative;width:3px;height:0"><textarea readonly></textarea></div><div class="CodeMirror-lines"><div class="CodeMirror-code" role="presentation">${each((line, at) => `<div style="position:relative"><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">${at + 1}</div></div><pre class="CodeMirror-line" role="presentation"><span role="presentation">${span(line)}</span></pre></div>`)}</div></div></div>`,
  'in an Ace view': `<div class="ace_editor"><textarea class="ace_text-input" readonly style="opacity:0"></textarea><div class="ace_gutter" aria-hidden="true"><div class="ace_layer">${each((_, at) => `<div class="ace_gutter-cell">${at + 1}</div>`)}</div></div><div class="ace_scroller"><div class="ace_content"><div class="ace_layer ace_text-layer">${each((line) => `<div class="ace_line_group"><div class="ace_line">${span(line)}</div></div>`)}</div></div></div></div>`,
  'in a Monaco view': `<div class="monaco-editor"><div class="margin">${each((_, at) => `<div class="line-numbers">${at + 1}</div>`)}</div><div class="view-lines">${each((line) => `<div class="view-line"><span>${span(line.replaceAll(' ', '&nbsp;'))}</span></div>`)}</div></div>`,
  'with Copy in its text': `<div class="snippet">Copy ${json}</div>`,
  'with a title in its text': `<pre>Policy:\n${json}\n</pre>`,
  'with no-break spaces': `<div class="code">${json.replaceAll(' ', '&nbsp;').replaceAll('\n', '<br>')}</div>`,
  'on one line': `<code>${JSON.stringify(JSON.parse(json))}</code>`,
  'in a read-only input': `<input readonly value='${JSON.stringify(JSON.parse(json))}'>`,
  'in a disabled textarea': `<textarea disabled>${json}</textarea>`,
  'in an editable box': `<div contenteditable="true" role="textbox">${json}</div>`,
};

export const UNSEEN_POLICIES: PageCase[] = [
  ...Object.entries(shown).flatMap(([name, inside]) => [
    { name: `${name}, in a dialog`, html: dialog(inside), reads: whole({ policy: 'shown' as const }) },
    {
      name: `${name}, in the form`,
      html: form(details + inside),
      reads: whole({ policy: 'shown' as const }),
    },
  ]),
  {
    name: 'escaped twice',
    html: dialog(`<pre>${json.replaceAll('"', '&amp;quot;')}</pre>`),
    reads: whole({ policy: 'shown' as const }),
  },
  {
    name: 'of which an editor shows the first lines',
    html: dialog(
      `<div class="ace_text-layer">${lines
        .slice(0, 6)
        .map((line) => `<div class="ace_line">${line}</div>`)
        .join('')}</div>`,
    ),
    reads: whole(),
  },
  {
    name: 'a tree of JSON that can be folded',
    html: dialog('<div class="json-tree"><div>▸ {…} 2 keys</div></div>'),
    reads: whole(),
  },
];
