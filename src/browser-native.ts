/**
 * The browser's own extension API, for what runs on pages and in the popup. Its promises are native in every browser
 * that the manifest allows, so nothing wraps it there: webextension-polyfill alone is a quarter of a page script's budget.
 * Two rules: a listener answers through `sendResponse` (Chromium drops a returned promise), and it is called `chrome`, as
 * Firefox has that too, while `browser` may be an element of the page with that id.
 */
export const api = globalThis.chrome;

/** Whether the extension was disabled, updated or removed under this page: what runs on is an orphan. */
export const isExtensionGone = (): boolean => !api.runtime?.id;
