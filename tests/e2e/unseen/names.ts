import {
  again,
  area,
  DESCRIPTION,
  DOCUMENT,
  later,
  main,
  next,
  POLICY_NAME,
  ROLE_NAME,
  text,
  type UnseenPage,
} from './page-case';

const role = (name: string, html: string, rest: Partial<UnseenPage> = {}): UnseenPage => ({
  name,
  at: 'roles',
  html: main(`<h1>Name, review, and create</h1>${html}${next('create', 'Create role')}`),
  holds: { name: ROLE_NAME, about: DESCRIPTION },
  shows: 'create',
  ...rest,
});
const policy = (name: string, html: string, rest: Partial<UnseenPage> = {}): UnseenPage => ({
  name,
  at: 'policies',
  html: main(`<h1>Review and create</h1>${html}${next('create', 'Create policy')}`),
  holds: { name: POLICY_NAME, about: DESCRIPTION },
  shows: 'create',
  ...rest,
});
const tags =
  '<h2>Tags</h2><div><input id="k" placeholder="Key" aria-label="Key"> <input id="v" placeholder="Value" aria-label="Value"></div>';
const TRUST = '{"Statement":[{"Principal":{"AWS":"1"}}]}';
const trust = `<textarea id="trust" readonly rows="8">${TRUST}</textarea>`;

export const ROLE_REVIEW: UnseenPage[] = [
  role('labels around name and description', text('name', 'Role name') + area('about', 'Description')),
  role(
    'a path before the name',
    text('path', 'Path', 'value="/"') +
      text('name', 'Role name', 'maxlength="64"') +
      area('about', 'Description'),
  ),
  role(
    'tags before the name',
    tags + text('name', 'Role name', 'maxlength="64"') + area('about', 'Description'),
  ),
  role('a description of one line', text('name', 'Role name') + text('about', 'Description'), {
    holds: { name: ROLE_NAME },
  }),
  role('no description', text('name', 'Role name'), { holds: { name: ROLE_NAME } }),
  role(
    'a duration and a boundary behind the name',
    `${text('name', 'Role name')}${area('about', 'Description')}${text('duration', 'Session duration', 'type="number"')}<select id="boundary"><option>None</option></select>`,
  ),
  role(
    'names by aria-label only',
    '<p><input id="name" aria-label="Role name"></p><p><textarea id="about" aria-label="Description"></textarea></p>',
  ),
  role(
    'placeholders are the only names',
    '<p><input id="name" placeholder="Role name"></p><p><textarea id="about" placeholder="Description"></textarea></p>',
  ),
  role(
    'labels in the header cells of a table',
    '<table><tr><th>Role name</th><td><input id="name"></td></tr><tr><th>Description</th><td><textarea id="about"></textarea></td></tr></table>',
  ),
  role(
    'the description before the name',
    area('about', 'Description') + text('name', 'Role name', 'maxlength="64"'),
  ),
  role(
    'the trust policy in a read-only text area before them',
    trust + text('name', 'Role name') + area('about', 'Description'),
  ),
  role('Polish, by limits and the trust policy that is shown', '', {
    html: main(
      `<h1>Nazwij i utwórz</h1>${text('name', 'Nazwa roli', 'maxlength="64"')}${area('about', 'Opis', 'maxlength="1000"')}<pre>${TRUST}</pre>${next('create', 'Utwórz rolę')}`,
    ),
  }),
  role('Polish, the trust policy not shown: it may be any form', '', {
    html: main(
      `<h1>Nazwij i utwórz</h1>${text('name', 'Nazwa', 'maxlength="64"')}${area('about', 'Opis', 'maxlength="1000"')}${next('create', 'Utwórz')}`,
    ),
    holds: {},
    shows: undefined,
  }),
  role('a language of no list, with a path before', '', {
    html: main(
      `<h1>Nomi</h1>${text('path', 'Shoma', 'value="/"')}${text('name', 'Nomo', 'maxlength="64"')}${area('about', 'Klarig', 'maxlength="1000"')}<pre>${TRUST}</pre>${next('create', 'Vora')}`,
    ),
    holds: {},
    says: ['role_name'],
    shows: undefined,
  }),
  role(
    'a name for people beside the name of the role',
    text('display', 'Display name') + text('name', 'Role name') + area('about', 'Description'),
  ),
  role(
    'two fields named Role name',
    text('name', 'Role name') + text('name2', 'Role name') + area('about', 'Description'),
    { holds: { about: DESCRIPTION }, says: ['role_name'], shows: undefined },
  ),
  role(
    'a user name where the role name belongs',
    text('name', 'User name', 'maxlength="64"') + area('about', 'Description'),
    { holds: {}, shows: undefined },
  ),
  role(
    'a feedback form before them',
    `<form>${text('topic', 'Topic')}${area('feedback', 'Tell us more')}</form>${text('name', 'Role name')}${area('about', 'Description')}`,
  ),
  role(
    'a name that is there already',
    text('name', 'Role name', 'value="mine"') + area('about', 'Description'),
    { holds: { about: DESCRIPTION }, says: ['role_name'], shows: undefined },
  ),
  role('a dialog over the list of roles', '', {
    html: `<main><h1>Roles</h1><input type="search" id="find" aria-label="Search"></main><div role="dialog" aria-modal="true">${text('name', 'Role name')}${area('about', 'Description')}${next('create', 'Create role')}</div>`,
  }),
];

const TUTORIAL =
  '<div role="dialog" aria-label="Tutorial"><p>Step 2 of 5</p><button type="button">Previous</button> <button type="button" id="tour" class="btn-primary">Next</button></div>';
const COOKIES =
  '<div role="dialog" aria-label="Cookies"><p>We use cookies</p><button type="button" data-id="awsccc-cb-btn-accept" id="cookies" class="btn-primary">Accept</button><button type="button" data-id="awsccc-cb-btn-customize">Customize</button></div>';
const HINT = (most: string) =>
  `<small>Maximum ${most} characters. Use alphanumeric and '+=,.@-_' characters.</small>`;

export const POLICY_REVIEW: UnseenPage[] = [
  policy(
    'a summary with a search of its own, a toggle and tags below, as today',
    `<div>${text('name', 'Policy name')}${HINT('128')}</div><div>${area('about', 'Description - optional')}${HINT('1,000')}</div><h2>Permissions defined in this policy</h2><input type="search" id="find" aria-label="Search"><div><button type="button" role="switch" id="rest" aria-checked="false">Show remaining 468 services</button></div><h2>Add tags - optional</h2><button type="button" id="tag">Add new tag</button>`,
  ),
  policy(
    'a banner for cookies after the content',
    text('name', 'Policy name') + area('about', 'Description'),
    {
      html: `${main(`<h1>Review and create</h1>${text('name', 'Policy name')}${area('about', 'Description')}${next('create', 'Create policy')}`)}${COOKIES}`,
    },
  ),
  policy('content that comes late, beside a banner for cookies', '', {
    html: `${later(750, main(`<h1>Review and create</h1>${text('name', 'Policy name')}${area('about', 'Description')}${next('create', 'Create policy')}`))}${COOKIES}`,
  }),
  policy('a form that mounts twice', '', {
    html: main(
      `<h1>Review and create</h1>${again(400, text('name', 'Policy name') + area('about', 'Description') + next('create', 'Create policy'))}`,
    ),
  }),
  policy('labels around name and description', text('name', 'Policy name') + area('about', 'Description')),
  policy(
    'a description of one line, a path and tags',
    text('name', 'Policy name') + text('about', 'Description') + text('path', 'Path', 'value="/"') + tags,
    { holds: { name: POLICY_NAME } },
  ),
  policy(
    'placeholders are the only names',
    '<p><input id="name" placeholder="Policy name"></p><p><textarea id="about" placeholder="Description"></textarea></p>',
  ),
  policy(
    'Thai, by limits alone',
    text('name', 'ชื่อนโยบาย', 'maxlength="128"') + area('about', 'คำอธิบาย', 'maxlength="1000"'),
  ),
  policy(
    'labels in dt, fields in dd',
    '<dl><dt>Policy name</dt><dd><input id="name"></dd><dt>Description</dt><dd><textarea id="about"></textarea></dd></dl>',
  ),
  policy('tags before the name', tags + text('name', 'Policy name') + area('about', 'Description')),
  policy('no description', text('name', 'Policy name'), { holds: { name: POLICY_NAME } }),
  policy(
    'a role name where the policy name belongs',
    text('name', 'Role name') + area('about', 'Description'),
    { holds: {}, shows: undefined },
  ),
];

const editor = (name: string, html: string, rest: Partial<UnseenPage> = {}): UnseenPage => ({
  name,
  at: 'policies',
  html: main(`<h1>Specify permissions</h1>${html}${next()}`),
  holds: { doc: DOCUMENT },
  shows: 'next',
  ...rest,
});
const blank =
  '{"Version":"2012-10-17","Statement":[{"Sid":"Statement1","Effect":"Allow","Action":[],"Resource":[]}]}';
const view = (id: string, word: string, on = false): string =>
  `<button type="button" role="tab" id="${id}" aria-selected="${on}">${word}</button>`;
const code = (label = 'Policy document', value = blank, rows = 20): string =>
  area('doc', label, `rows="${rows}"`).replace('></textarea>', `>${value}</textarea>`);

export const POLICY_EDITOR: UnseenPage[] = [
  editor('a tutorial with a Next of its own in the content', `${code()}${TUTORIAL}`),
  editor('a tutorial with a Next of its own beside the content', '', {
    html: `${main(`<h1>Specify permissions</h1>${code()}${next()}`)}${TUTORIAL}`,
  }),
  editor(
    'three views in tabs',
    `<div role="tablist">${view('visual', 'Visual', true)}${view('json', 'JSON')}${view('import', 'Import')}</div><template data-when="json">${code()}</template>`,
    { holds: { json: '1', doc: DOCUMENT } },
  ),
  editor(
    'views to press, in Japanese',
    `<div role="group"><button type="button" id="visual" aria-pressed="true">ビジュアル</button><button type="button" id="json" aria-pressed="false">JSON</button></div><template data-when="json">${code('ポリシー')}</template>`,
    { holds: { json: '1', doc: DOCUMENT } },
  ),
  editor(
    'views as radios',
    `<fieldset><label><input type="radio" name="v" id="visual" checked> Visual</label><label><input type="radio" name="v" id="json"> JSON</label></fieldset><template data-when="json">${code()}</template>`,
    { holds: {}, shows: undefined },
  ),
  editor('a text area alone, in a language of no list', code('Dokument zasad')),
  editor('a small text area that holds the default', code('Policy document', blank, 3)),
  editor('a description below the text area', `${code()}${area('about', 'Description', 'rows="8"')}`),
  editor(
    'two text areas that hold JSON',
    `${code()}${area('doc2', 'Boundary', 'rows="20"').replace('></textarea>', `>${blank}</textarea>`)}`,
    { holds: {}, says: ['policy_json'], shows: undefined },
  ),
  editor(
    'a policy that the admin wrote',
    code('Policy document', DOCUMENT.replace('s3:GetObject', 'ec2:RunInstances')),
    { holds: {}, says: ['policy_json'], shows: undefined },
  ),
  editor(
    'an editor that is not known',
    `<div contenteditable="true" id="doc" style="height:200px">${blank}</div>`,
    { holds: {}, says: ['policy_json'], shows: undefined },
  ),
  editor('a read-only text area', code().replace('<textarea', '<textarea readonly'), {
    holds: {},
    shows: undefined,
  }),
  editor(
    'a filter of services in the visual view, which has no other',
    `<h2>Select a service</h2>${text('find', 'Filter services', 'type="search"')}`,
    { holds: {}, shows: undefined },
  ),
];

const tagStep = (
  name: string,
  at: UnseenPage['at'],
  heading: string,
  word: string,
  shows?: string,
): UnseenPage => ({
  name,
  at,
  html: main(
    `<h1>${heading}</h1><div><input id="k" placeholder="Key"> <input id="v" placeholder="Value"></div>${next('next', word)}`,
  ),
  holds: {},
  ...(shows ? { shows } : {}),
});
export const TAGS: UnseenPage[] = [
  tagStep('a step for tags of a role', 'roles', 'Add tags', 'Next', 'next'),
  tagStep('a step for tags of a policy, in a language of no list', 'policies', 'Dodaj tagi', 'Dalej'),
];
