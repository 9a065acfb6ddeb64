/** What keeps a text from being unambiguous JSON, and where (an offset into the text). */
export type JsonSyntaxError =
  | { kind: 'syntax' | 'depth'; at: number }
  | { kind: 'duplicate-key'; at: number; key: string };

/** No legal IAM policy nests deeper than 7; a limit keeps recursion elsewhere from running out of stack. */
const MAX_DEPTH = 32;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma' | 'done';

/**
 * Checks a text against RFC 8259 in one pass. Unlike `JSON.parse` it says where the fault is in every browser alike,
 * and it refuses an object that has the same key twice, of which `JSON.parse` silently drops the first.
 * Returns undefined for sound JSON.
 */
export function findSyntaxError(text: string): JsonSyntaxError | undefined {
  const space = /[ \t\n\r]*/y;
  const token =
    /("[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uFFFF]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[{}[\],:]/y;
  /** One entry for each open bracket: an object's keys so far, or undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let state: State = 'value';
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    if (at === text.length && state === 'done') return undefined;
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found || state === 'done') return { kind: 'syntax', at };
    const [all, string, literal] = found;
    const keys = open[open.length - 1];
    const mayBeValue = state === 'value' || state === 'value-or-end';
    if (string !== undefined && keys && (state === 'key' || state === 'key-or-end')) {
      const key = JSON.parse(string) as string;
      if (keys.has(key)) return { kind: 'duplicate-key', at, key };
      keys.add(key);
      state = 'colon';
    } else if ((string ?? literal) !== undefined && mayBeValue) {
      state = open.length > 0 ? 'comma' : 'done';
    } else if ((all === '{' || all === '[') && mayBeValue) {
      if (open.length >= MAX_DEPTH) return { kind: 'depth', at };
      open.push(all === '{' ? new Set() : undefined);
      state = all === '{' ? 'key-or-end' : 'value-or-end';
    } else if (all === ':' && state === 'colon') {
      state = 'value';
    } else if (all === ',' && state === 'comma') {
      state = keys ? 'key' : 'value';
    } else if (all === (keys ? '}' : ']') && (state === 'comma' || state.endsWith('-or-end'))) {
      open.pop();
      state = open.length > 0 ? 'comma' : 'done';
    } else return { kind: 'syntax', at };
    at += all.length;
  }
}
