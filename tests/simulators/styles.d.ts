// esbuild turns such an import into the page's style sheet.
declare module '*.css';

// The older CodeMirror, by another name: its types would come with the newer one's.
declare module 'codemirror5' {
  // biome-ignore lint/suspicious/noExplicitAny: the one function that is called here
  const CodeMirror: (host: HTMLElement, setup: object) => any;
  export default CodeMirror;
}
declare module 'codemirror5/*';
