/** The one import of webextension-polyfill: every other module takes `browser` from here. */
export { default as browser } from 'webextension-polyfill';
