import { later, main, next, POLICY_NAME, rows, type UnseenPage } from './page-case';

const OTHERS = [
  'AdministratorAccess',
  'logzio-a-read-2',
  'Logzio-A-Read',
  'my-logzio-a-read',
  'AmazonS3ReadOnlyAccess',
];
const NAMES = [...OTHERS.slice(0, 3), POLICY_NAME, ...OTHERS.slice(3)];
const MANY = [...Array.from({ length: 40 }, (_, index) => `Policy${index}`), ...NAMES];
const HEADER =
  '<tr><th><input type="checkbox" id="all" aria-label="Select all"></th><th>Policy name</th><th>Type</th><th>Description</th></tr>';

const line = (name: string, cell = `<a href="#p">${name}</a>`, about = 'Some words'): string =>
  `<tr><td><input type="checkbox" id="${name}"></td><td>${cell}</td><td>Customer managed</td><td>${about}</td></tr>`;
const table = (lines: string, most = 100, on = 'input'): string =>
  `<table><thead>${HEADER}</thead><tbody>${rows('find', lines, most, on)}</tbody></table>`;
const search = (attributes = 'type="search" aria-label="Search"'): string =>
  `<div><input id="find" ${attributes}></div>`;
const page = (list: string, field = search()): string =>
  main(
    `<h1>Add permissions</h1><h2>Permissions policies (6/1150)</h2>${field}<div><button type="button" id="refresh" aria-label="Refresh">↻</button></div>${list}${next()}`,
  );
const ticked = { [POLICY_NAME]: '1' };
const permissions = (name: string, html: string, rest: Partial<UnseenPage> = {}): UnseenPage => ({
  name,
  at: 'roles',
  html,
  holds: ticked,
  presses: ['refresh'],
  shows: 'next',
  ...rest,
});
const each = (draw: (name: string) => string, names = NAMES): string => names.map(draw).join('');
const found = { find: POLICY_NAME, ...ticked };
const option = (name: string, role: string): string =>
  `<div role="row"><div role="cell"><input type="${role}" name="policy" id="${name}" aria-label="Select ${name}"></div><div role="cell">${name}</div></div>`;

/** What opens where a permissions boundary is to be set: a list of its own, to choose one row of. */
const boundary = (lines: string): string =>
  `<h2>Set permissions boundary</h2><label><input type="radio" name="use" id="use" checked> Use a permissions boundary to control the maximum role permissions</label><div><input type="search" id="find-boundary" aria-label="Search"></div><div><button type="button" id="refresh-boundary" aria-label="Refresh">↻</button></div><table><tbody>${lines}</tbody></table>`;
const choice = (name: string): string =>
  `<tr><td><input type="radio" name="b" id="b-${name}"></td><td>${name}</td></tr>`;

export const PERMISSIONS: UnseenPage[] = [
  permissions('names in links', page(table(each((name) => line(name))))),
  permissions(
    'names that come with a badge',
    page(table(each((name) => line(name, `<a href="#p">${name}</a> <span class="badge">New</span>`)))),
  ),
  permissions(
    'names in the header cell of each row',
    page(
      `<table><thead>${HEADER}</thead><tbody>${each((name) => `<tr><td><input type="checkbox" id="${name}"></td><th scope="row">${name}</th><td>Customer managed</td></tr>`)}</tbody></table>`,
    ),
  ),
  permissions(
    'a list that shows ten at a time',
    page(
      table(
        each((name) => line(name), MANY),
        10,
      ),
    ),
    { holds: found },
  ),
  permissions(
    'a list that is searched when Enter is pressed',
    page(
      table(
        each((name) => line(name), MANY),
        10,
        'enter',
      ),
      search('role="combobox" aria-label="Filter policies"'),
    ),
    { holds: found },
  ),
  permissions(
    'rows of divs, some at a time',
    page(
      `<div role="grid">${rows(
        'find',
        each((name) => option(name, 'checkbox'), MANY),
        10,
      )}</div>`,
    ),
    { holds: found },
  ),
  permissions(
    'radios in place of boxes',
    page(`<div role="grid">${each((name) => option(name, 'radio'))}</div>`),
  ),
  permissions(
    'role=checkbox in each row',
    page(
      `<table><tbody>${each((name) => `<tr><td><div role="checkbox" id="${name}" aria-checked="false" tabindex="0">&nbsp;&nbsp;&nbsp;</div></td><td>${name}</td></tr>`)}</tbody></table>`,
    ),
  ),
  permissions(
    'a list of options, without boxes',
    page(
      `<ul role="listbox" aria-multiselectable="true">${each((name) => `<li role="option" id="${name}" aria-selected="false">${name}</li>`)}</ul>`,
    ),
    { holds: { find: POLICY_NAME }, says: ['policy_row'], shows: undefined },
  ),
  permissions(
    'boxes that are named by the policy alone',
    page(
      `<ul>${each((name) => `<li><label><input type="checkbox" id="${name}"> ${name}</label></li>`)}</ul>`,
    ),
  ),
  permissions(
    'a search field that only its label tells',
    page(
      table(
        each((name) => line(name), MANY),
        10,
      ),
      '<div><label for="find">Find policies</label> <input id="find" type="text"></div>',
    ),
    { holds: found },
  ),
  permissions(
    'a search field that only its placeholder tells',
    page(
      table(
        each((name) => line(name), MANY),
        10,
      ),
      '<div><input id="find" placeholder="Search policies"></div>',
    ),
    { holds: found },
  ),
  permissions(
    'a search of all services in the header of the content',
    main(
      `<header><input type="search" id="global" aria-label="Search services"></header>${page(table(each((name) => line(name)))).replace(/<\/?main>/g, '')}`,
    ),
  ),
  permissions(
    'a search of all services before a list that has more',
    main(
      `<header><input type="search" id="global" aria-label="Search services"></header>${page(
        table(
          each((name) => line(name), MANY),
          10,
        ),
      ).replace(/<\/?main>/g, '')}`,
    ),
    { holds: {}, presses: ['refresh'], says: ['policy_row'], shows: undefined },
  ),
  permissions(
    'the same policies for a permissions boundary below',
    page(
      `${table(each((name) => line(name)))}<h2>Permissions boundary</h2><table><tbody>${each((name) => `<tr><td><input type="radio" name="b" id="b-${name}"></td><td>${name}</td></tr>`)}</tbody></table>`,
    ),
  ),
  permissions(
    "a boundary's own list and search, behind a list that has more",
    page(
      table(
        each((name) => line(name), MANY),
        10,
      ) + boundary(each(choice)),
    ),
    { holds: found },
  ),
  permissions(
    "a boundary's own list has the policy, and the list before it has not",
    page(
      table(
        each((name) => line(name), OTHERS),
        10,
      ) + boundary(each(choice)),
    ),
    { holds: { find: POLICY_NAME }, says: ['policy_row'], shows: undefined },
  ),
  permissions(
    "a boundary's own list has the policy, and the list before it comes late",
    main(
      `<h1>Add permissions</h1>${search()}${later(700, table(each((name) => line(name))))}${boundary(each(choice))}${next()}`,
    ),
    { holds: found },
  ),
  permissions(
    'the same policies with boxes in two lists',
    page(
      `${table(each((name) => line(name)))}<h2>Session policies</h2><table><tbody>${each((name) => `<tr><td><input type="checkbox" id="s-${name}"></td><td>${name}</td></tr>`)}</tbody></table>`,
    ),
    { holds: {}, says: ['policy_row'], shows: undefined },
  ),
  permissions(
    "another policy's description is the name",
    page(table(line('Legacy', '<a href="#p">Legacy</a>', POLICY_NAME) + each((name) => line(name)))),
    {},
  ),
  permissions(
    "another policy's description is the name, and the policy is not there",
    page(table(line('Legacy', '<a href="#p">Legacy</a>', POLICY_NAME) + each((name) => line(name), OTHERS))),
    { holds: { find: POLICY_NAME }, says: ['policy_row'], shows: undefined },
  ),
  permissions('only policies of similar names', page(table(each((name) => line(name), OTHERS))), {
    holds: { find: POLICY_NAME },
    says: ['policy_row'],
    shows: undefined,
  }),
  permissions(
    'a name that is cut off',
    page(
      table(
        line('cut', `<span title="${POLICY_NAME}-archive">logzio-a-read…</span>`) +
          each((name) => line(name), OTHERS),
      ),
    ),
    {
      holds: { find: POLICY_NAME },
      says: ['policy_row'],
      shows: undefined,
    },
  ),
  permissions(
    'a policy that is chosen already',
    page(table(each((name) => line(name))).replace(`id="${POLICY_NAME}"`, `id="${POLICY_NAME}" checked`)),
    { holds: {} },
  ),
  permissions(
    'rows of a language of no list',
    main(
      `<h1>Dodaj</h1>${search('type="search" aria-label="Szukaj"')}<button type="button" id="refresh"><svg width="16" height="16"></svg></button>${table(
        each((name) => line(name), MANY),
        10,
      )}${next('next', 'Dalej')}`,
    ),
    { holds: found },
  ),
  permissions(
    'the same list for an inline policy of a user',
    page(table(each((name) => line(name), OTHERS))).replace(
      '<h1>Add permissions</h1>',
      '<h1>Set boundary</h1>',
    ),
    {
      holds: { find: POLICY_NAME },
      says: ['policy_row'],
      shows: undefined,
    },
  ),
];
