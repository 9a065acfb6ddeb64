// esbuild turns such an import into the page's style sheet.
declare module '*.css';
