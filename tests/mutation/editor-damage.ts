import { visibleLines } from '../../content-scripts/page/editors/visible-lines';
import { beside } from './clone';
import type { Mutation, Scene } from './mutation';

/** A way to damage the page at its editor. */
const atEditor = (kind: string, damage: (editor: HTMLElement, scene: Scene) => boolean): Mutation => ({
  kind,
  apply: (field, scene) => {
    const editor = field.control as HTMLElement;
    // What one damage took, the next one must not give back.
    if (field.step !== 'policy_json' || scene.editors.has(editor)) return false;
    return damage(editor, scene);
  },
});

const isPlain = (editor: Element): editor is HTMLTextAreaElement => editor.matches('textarea');
const textIn = (editor: HTMLElement): string =>
  isPlain(editor) ? editor.value : (visibleLines(editor) ?? '');
const othersOf = (text: string): string =>
  text.replace(/"Action": ?(\[\]|"[^"]*")/, '"Action": "s3:PutObject"');

/** The markup of other makes of editor, as far as they are told by it. */
const MAKES = [
  '<div class="cm-scroller"><div class="cm-content" role="textbox" contenteditable="true"></div></div>',
  '<div class="CodeMirror-scroll"><textarea tabindex="0" style="width: 1px"></textarea></div>',
  '<div class="overflow-guard"><textarea class="inputarea" style="width: 1px"></textarea></div>',
];
const ROOTS = ['cm-editor', 'CodeMirror', 'monaco-editor'];

/** What changes of an editor when the console changes it, and leaves it an editor whose text can be read. */
export const EDITOR_SIGNALS: Mutation[] = [
  atEditor('editor that is known late', (editor, { editors, late, truth }) => {
    if (isPlain(editor)) return false;
    editors.set(editor, { state: 'unknown' });
    truth.shut(editor);
    late.push(() => {
      editors.delete(editor);
      truth.open(editor);
    });
    return true;
  }),
  atEditor('editor of another make', (editor, { editors, random }) => {
    if (isPlain(editor)) return false;
    const text = textIn(editor);
    const make = random.below(MAKES.length);
    editor.className = ROOTS[make] ?? '';
    editor.innerHTML = MAKES[make] ?? '';
    editors.set(editor, { state: 'read', text, readOnly: false });
    return true;
  }),
];

/** What leaves open which the editor is or what it holds, or takes the way into it away. */
export const EDITOR_DAMAGE: Mutation[] = [
  atEditor("another policy's text", (editor, { truth }) => {
    // What an editor draws is in lines, each of them in pieces.
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const piece = nodes.find((node) => node.nodeValue?.includes('GetObject'));
    if (!piece?.nodeValue) return false;
    piece.nodeValue = piece.nodeValue.replace('GetObject', 'PutObject');
    truth.rewrite(editor);
    return true;
  }),
  atEditor("another policy's text, known late", (editor, { editors, late, truth }) => {
    const text = othersOf(textIn(editor));
    if (isPlain(editor) || text === textIn(editor)) return false;
    editors.set(editor, { state: 'unknown' });
    truth.rewrite(editor);
    truth.shut(editor);
    late.push(() => {
      editors.set(editor, { state: 'read', text, readOnly: false });
      truth.open(editor);
    });
    return true;
  }),
  atEditor('editor without a way in', (editor, { editors, truth }) => {
    if (isPlain(editor)) return false;
    editors.set(editor, { state: 'unreadable' });
    truth.shut(editor);
    return true;
  }),
  atEditor('editor for reading only', (editor, { editors, truth }) => {
    if (isPlain(editor)) editor.readOnly = true;
    else editors.set(editor, { state: 'read', text: textIn(editor), readOnly: true });
    truth.shut(editor);
    return true;
  }),
  atEditor('editor of an unknown make', (editor, { editors, truth }) => {
    if (isPlain(editor)) return false;
    for (const element of [editor, ...editor.querySelectorAll('[class]')])
      element.setAttribute(
        'class',
        [...element.classList].map((name) => name.replace(/^ace/, 'k')).join(' '),
      );
    // Nobody can tell that it is one.
    truth.hide(editor);
    editors.set(editor, { state: 'unreadable' });
    return true;
  }),
  atEditor('second editor', (editor, { random, truth }) => {
    const second = document.createElement('textarea');
    second.rows = 12;
    second.value = random.chance(0.5) ? textIn(editor) : '';
    beside(editor, second, random);
    // Where the editor is gone, this is one.
    truth.relabel(second, 'policy_json');
    return true;
  }),
];
