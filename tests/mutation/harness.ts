import { judge } from './judge';
import type { Scene } from './mutation';
import { MUTATIONS } from './mutations';
import { type CapturedPage, POLICY_ARN } from './pages';
import { Random } from './random';
import { fieldsOf, Truth } from './truth';
import { type Language, translatePage } from './words';

/** What became of one mutated page. */
export interface Result {
  seed: number;
  page: string;
  language: Language;
  kinds: string[];
  /** The field that the (first) mutation was made at. */
  field: string;
  /** Steps that had to be carried out before the page was damaged. */
  wanted: string[];
  acted: string[];
  wrong: string[];
  misled: boolean;
}

const LANGUAGES: Language[] = ['en', 'en', 'en', 'ja', 'unlisted'];
let pages: CapturedPage[] = [];
/** All sheets stay in the page: to parse them for every page would take longer than all else. */
const sheets = new Map<string, HTMLStyleElement>();

function draw(style: string): void {
  for (const [name, { sheet }] of sheets)
    if (sheet && sheet.disabled !== (name !== style)) sheet.disabled = name !== style;
}

/** The same page in class names that say nothing, drawn just as before. */
function renameClasses(style: string): void {
  for (const element of document.body.querySelectorAll('[class]'))
    element.setAttribute(
      'class',
      [...element.classList].map((name) => (name.startsWith('ace') ? name : `k-${code(name)}`)).join(' '),
    );
  draw(`${style} renamed`);
}

const code = (name: string): string => {
  let sum = 7;
  for (const sign of name) sum = (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0;
  return sum.toString(36);
};

/** Puts a captured page in front, in a language. */
function open(page: CapturedPage, language: Language): Scene & { page: CapturedPage } {
  history.replaceState(null, '', `/iam/home${page.hash}`);
  document.body.innerHTML = page.html;
  draw(page.style);
  const fields = fieldsOf(page);
  translatePage(language, document.body);
  const truth = new Truth(fields);
  if (language === 'unlisted') truth.muteAll();
  return {
    page,
    fields,
    truth,
    random: new Random(0),
    late: [],
    editors: new Map(),
    renameClasses: () => renameClasses(page.style),
  };
}

function addSheet(name: string, css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  sheets.set(name, style);
  document.head.append(style);
}

export function load(captured: CapturedPage[], styles: Record<string, string>): void {
  pages = captured;
  for (const [style, css] of Object.entries(styles)) {
    addSheet(style, css);
    const renamed = css.replace(/\.(-?[a-zA-Z_][\w-]*)/g, (all, name) =>
      name.startsWith('ace') ? all : `.k-${code(name)}`,
    );
    addSheet(`${style} renamed`, renamed);
  }
}

/** The oldest console says by words alone what its fields are. */
const spokenBy = ({ style, englishOnly }: CapturedPage): Language[] =>
  englishOnly ? ['en'] : style === 'angularjs' ? ['en', 'ja'] : ['en', 'ja', 'unlisted'];

/** Every page as it was captured, in every language that it can be read in: all of its steps must be carried out. */
export function runPristine(): Result[] {
  return pages.flatMap((page) =>
    spokenBy(page).map((language) => {
      const scene = open(page, language);
      return {
        seed: -1,
        page: page.name,
        language,
        kinds: [],
        field: '',
        wanted: page.acts,
        ...judge(scene.truth, POLICY_ARN, scene),
      };
    }),
  );
}

const isOfPolicy = ({ hash }: CapturedPage): boolean => /policies\/details/.test(hash);
/** Policies that the admin may have pressed for in place of the page's own; undefined: none. */
const OTHER_PRESSES = [`${POLICY_ARN}-2`, POLICY_ARN.replace('111122223333', '444455556666'), undefined];

/** The page of one seed: a captured page, a language, and one to three mutations. */
export function runSeed(seed: number): Result {
  const random = new Random(seed);
  const page = pages[seed % pages.length] as CapturedPage;
  const language = random.pick(LANGUAGES) ?? 'en';
  const scene = { ...open(page, language), random };
  // The pages of a policy are ours where the admin pressed for that very policy, and nowhere else.
  const pressedFor = isOfPolicy(page) ? random.pick([POLICY_ARN, POLICY_ARN, ...OTHER_PRESSES]) : undefined;
  if (isOfPolicy(page) && pressedFor !== POLICY_ARN) scene.truth.forbidAll();
  const draws = random.chance(0.6) ? 1 : 2 + random.below(2);
  const kinds: string[] = [];
  let field = '';
  for (let tries = 0; kinds.length < draws && tries < 20; tries += 1) {
    // Mutations of one page tend to strike the same field: that is where they add up.
    const struck = scene.fields.find(({ step }) => step === field);
    const target = struck && random.chance(0.5) ? struck : random.pick(scene.fields);
    const mutation = random.pick(MUTATIONS);
    if (!target?.control.isConnected || !mutation?.apply(target, scene)) continue;
    field ||= target.step;
    kinds.push(mutation.kind);
  }
  return {
    seed,
    page: page.name,
    language,
    kinds,
    field,
    wanted: scene.truth.isForbidden ? [] : page.acts,
    ...judge(scene.truth, pressedFor, scene),
  };
}

export const runSeeds = (from: number, to: number): Result[] =>
  Array.from({ length: to - from }, (_, index) => runSeed(from + index));

Object.assign(globalThis, { mutation: { load, runPristine, runSeeds } });
