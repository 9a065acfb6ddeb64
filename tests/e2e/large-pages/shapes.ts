/** A page that holds so many of one thing. */
export type Shape = (count: number) => string;

const repeat =
  (each: (index: number) => string): Shape =>
  (count) =>
    Array.from({ length: count }, (_, index) => each(index)).join('');

const role = (rest: string) =>
  `<div>${rest}<label>S3 bucket name <input value="acme-app-logs"></label><label>Role ARN <input></label></div>`;
const tile = (chosen: string) =>
  `<li class="${chosen}" style="width:200px;height:60px;cursor:pointer"><b>AWS</b><p>Text</p></li>`;

/** What a wizard's page may be full of. */
export const WIZARD_SHAPES: Record<string, Shape> = {
  'fields without a name': repeat(() => '<input>'),
  'fields with a label': repeat((n) => `<div><label for="f${n}">Account ID</label><input id="f${n}"></div>`),
  'fields and labels of one id': repeat(() => '<div><label for="f">Account ID</label><input id="f"></div>'),
  'fields named by one id': repeat(() => '<div><span id="l">ID</span><input aria-labelledby="l"></div>'),
  'fields with the same limit': repeat(
    (n) => `<div><label>Policy name<input aria-describedby="d${n}"></label><p id="d${n}">128 64 12</p></div>`,
  ),
  'fields and text areas': repeat(() => '<div><label>Policy name<input></label><textarea></textarea></div>'),
  'radios of one name': repeat(() => '<div><label><input type=radio name=a>AWS account</label></div>'),
  'radios without a name': repeat(() => '<div><label><input type=radio>AWS account</label></div>'),
  'groups of radios': repeat((n) =>
    n % 2 ? '' : '<fieldset><label><input type=radio>A</label><label><input type=radio>B</label></fieldset>',
  ),
  'drawn radios': repeat(() => '<span role="radio" aria-checked="false">AWS account</span>'),
  boxes: repeat(() => '<div><label><input type=checkbox>Require external ID</label></div>'),
  'rows with a box': (count) =>
    `<input type=search><table><tbody>${repeat(
      (n) => `<tr><td><input type=checkbox></td><td><a href="#">p${n}</a></td></tr>`,
    )(count)}</tbody></table>`,
  'samples of JSON': (count) => `<input><textarea></textarea>${repeat(() => '<pre>{"a": 1}</pre>')(count)}`,
  tabs: repeat(() => '<button role="tab">JSON</button>'),
  buttons: repeat(() => '<button>Next</button>'),
  tiles: repeat((n) => (n % 4 ? '' : `<ul>${tile('')}${tile('')}${tile('selected')}${tile('')}</ul>`)),
};

/** What a page of Logz.io may be full of. */
export const LOGZIO_SHAPES: Record<string, Shape> = {
  'fields for a bucket': repeat(() => '<div><label>S3 bucket name <input></label></div>'),
  'fields named by one id': repeat(() => '<div><span id="l">ID</span><input aria-labelledby="l"></div>'),
  'External IDs in a line': (count) => role(repeat(() => '<span>External ID</span> ')(count)),
  'External IDs': (count) =>
    role(repeat(() => '<div>External ID</div><div>logzio:aws:extid:0a1b2c3d4e5f60718</div>')(count)),
  'columns of a table': (count) =>
    `<table><tr>${repeat(() => '<th>External ID</th>')(count)}</tr><tr>${repeat(() => '<td><input></td>')(count)}</tr></table>`,
  'headings in a form': (count) => role(`<h1>S3</h1><p>External ID</p>${repeat(() => '<h2>x</h2>')(count)}`),
  // Ten at a time, behind a label and behind a word.
  blanks: (count) => role(`<div>External ID</div><p>Word${repeat(() => ' '.repeat(10))(count)}x</p>`),
  'samples of JSON': (count) =>
    role(`<p>External ID</p>${repeat(() => '<pre>{"Statement": 1}</pre>')(count)}`),
  messages: repeat(() => '<div class="toast success">ok</div>'),
};
