/** A page as a console could serve it, hand-written: no simulator of ours draws it so. */
export interface UnseenPage {
  name: string;
  at: 'roles' | 'policies';
  html: string;
  /** What the elements of these ids hold in the end that they did not hold before: a text, or '1' and '' for a choice. */
  holds: Record<string, string>;
  /** Buttons that may be pressed on the way. Whatever else is touched is a wrong fill. */
  presses?: string[];
  /** Steps that the companion says it did not fill. */
  says?: string[];
  /** The id of the button that the admin is shown. */
  shows?: string | undefined;
}

export const ACCOUNT = '406095609952';
export const EXTERNAL = 'logzio:ext:1';
export const POLICY_NAME = 'logzio-a-read';
export const ROLE_NAME = 'logzio-acme-app-logs';
export const DESCRIPTION = 'For Logz.io';
export const DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';

/** What shows only while an element is chosen, and so long after. */
export const when = (id: string, html: string, late = 0): string =>
  `<template data-when="${id}" data-late="${late}">${html}</template>`;
/** What comes so long after the page. */
export const later = (ms: number, html: string): string => `<template data-late="${ms}">${html}</template>`;

/** What is taken away so long after it came, and comes anew at once, empty. */
export const again = (ms: number, html: string): string => `<template data-again="${ms}">${html}</template>`;

/** A list whose rows show as far as they meet what stands in a search field, some at a time. */
export const rows = (search: string, html: string, most = 100, on = 'input'): string =>
  `<template data-rows="${search}" data-most="${most}" data-on="${on}">${html}</template>`;

export const main = (html: string): string => `<main>${html}</main>`;
export const next = (id = 'next', word = 'Next'): string =>
  `<div><button type="button">Cancel</button> <button type="button" id="${id}" class="btn-primary">${word}</button></div>`;

/** A radio, a box, a text field: each within its label. */
export const radio = (name: string, id: string, label: string, checked = false): string =>
  `<label><input type="radio" name="${name}" id="${id}"${checked ? ' checked' : ''}> ${label}</label>`;
export const box = (id: string, label: string): string =>
  `<div><label><input type="checkbox" id="${id}"> ${label}</label></div>`;
export const text = (id: string, label: string, attributes = ''): string =>
  `<div><label>${label} <input id="${id}" ${attributes}></label></div>`;
export const area = (id: string, label: string, attributes = ''): string =>
  `<div><label>${label} <textarea id="${id}" ${attributes}></textarea></label></div>`;

/** The five kinds of trusted entities. */
export const ENTITIES = [
  'AWS service',
  'AWS account',
  'Web identity',
  'SAML 2.0 federation',
  'Custom trust policy',
];
const ENTITY_IDS = ['service', 'account', 'web', 'saml', 'custom'];
export const entities = (
  draw: (id: string, label: string, index: number) => string,
  labels = ENTITIES,
): string => labels.map((label, index) => draw(ENTITY_IDS[index] ?? '', label, index)).join('\n');

/** What the first step of Create role comes to where all is found. */
export const TRUSTED = { account: '1', another: '1', aid: ACCOUNT, require: '1', xid: EXTERNAL };
