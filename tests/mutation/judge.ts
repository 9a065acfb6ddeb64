import data from '../../content-scripts/aws-iam/labels.json';
import { requestedEdit } from '../../content-scripts/aws-iam/requested-edit';
import { EDIT_POLICY_SCREENS, SCREENS } from '../../content-scripts/aws-iam/screens';
import { WIZARD } from '../../content-scripts/aws-iam/wizard-options';
import { clickChoice, isWritable, writeText } from '../../content-scripts/page/act/fill';
import { advanceRowSearch } from '../../content-scripts/page/act/list-search';
import { visibleLines } from '../../content-scripts/page/editors/visible-lines';
import { locateSteps } from '../../content-scripts/page/engine/locate-steps';
import { indexLabels } from '../../content-scripts/page/find/labels';
import { type LocateMemory, newRowSearch } from '../../content-scripts/page/find/locator';
import { type PageOptions, PageSnapshot } from '../../content-scripts/page/find/page-snapshot';
import { routeOf } from '../../src/aws-console/console-urls';
import { planScreen } from '../../src/guide/plan';
import type { Values } from '../../src/guide/screen';
import type { Scene } from './mutation';
import { POLICY_DOCUMENT, POLICY_NAME } from './pages';
import type { Truth } from './truth';

const labels = indexLabels(data);
/** A captured page has drawn what its editors hold, and no editor, unless the scene says more of it. */
const optionsFor = ({ editors }: Pick<Scene, 'editors'>): PageOptions => ({
  ...WIZARD,
  editors: {
    textOf: ({ root, input }) => {
      const text = root instanceof HTMLTextAreaElement ? root.value : visibleLines(root);
      // What is no Ace and no text area was put there by a damage, which says what is known of it.
      const drawn = text === undefined ? { state: 'unreadable' as const } : { state: 'read' as const, text };
      return editors.get(root) ?? { readOnly: !!input && !isWritable(input), ...drawn };
    },
    write: async () => undefined,
  },
});
const EDIT = {
  policyBefore: POLICY_DOCUMENT,
  mergedPolicy: POLICY_DOCUMENT.replace('"*"', '["*","arn:aws:s3:::acme"]'),
};
const VALUES: Values = {
  accountId: '406095609952',
  externalId: 'logzio:ext:1',
  policy: POLICY_DOCUMENT,
  policyName: POLICY_NAME,
  attachedPolicy: POLICY_NAME,
  policyDescription: 'For Logz.io',
  roleName: 'logzio-acme-app-logs',
  roleDescription: 'For Logz.io',
};
/** A row is brought by its checkbox, the field that filters the list and the button that loads it anew. */
const ROW_PARTS = ['policy_row', 'policy_search', 'policy_refresh'];
const MOST_LOOKS = 6;

export interface Outcome {
  /** Steps that were carried out on the right element. */
  acted: string[];
  /** Steps that were, or would have been, carried out on any other element. */
  wrong: string[];
  /** A highlighted button that is not the one to press. */
  misled: boolean;
}

/** What a select-row step writes to and presses, by what the page notices. */
function touchedBy(run: () => void): Set<Element> {
  const touched = new Set<Element>();
  const note = (event: Event) => void (event.target instanceof Element && touched.add(event.target));
  for (const type of ['click', 'input']) document.addEventListener(type, note, true);
  run();
  for (const type of ['click', 'input']) document.removeEventListener(type, note, true);
  return touched;
}

/**
 * Lets the real finder and planner loose on the page as it stands, and compares all that they do with the truth.
 * @param pressedFor the policy that the admin pressed for to be changed
 */
export function judge(
  truth: Truth,
  pressedFor: string | undefined,
  scene: Pick<Scene, 'late' | 'editors'>,
): Outcome {
  const options = optionsFor(scene);
  const edits = pressedFor === undefined ? {} : { edits: { policyArn: pressedFor, values: EDIT } };
  const edit = requestedEdit(edits, routeOf(location));
  const values = { ...VALUES, ...edit?.values };
  const screens = edit ? SCREENS : SCREENS.filter((screen) => !EDIT_POLICY_SCREENS.includes(screen));
  const outcome: Outcome = { acted: [], wrong: [], misled: false };
  const memory: LocateMemory = { rowSearch: newRowSearch(), rowNotFound: false, miswritten: new WeakMap() };
  const done = new Set<string>();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const page = new PageSnapshot(document, labels, options);
    page.settled = look > 0;
    const screen = screens.find((candidate) => candidate.recognize(page));
    const located = screen ? locateSteps(screen.steps, page, values, memory) : new Map();
    const seen = new Map([...located].map(([id, { state }]) => [id, state]));
    const circumstances = {
      values,
      touched: new Set<string>(),
      notKept: done,
      putBack: new Set<string>(),
      overwrite: false,
      settled: page.settled,
    };
    const plan = screen && planScreen(screen, seen, circumstances);
    const press = plan?.press && located.get(plan.press)?.element;
    if (press && (truth.isShut || press !== truth.right(plan?.press ?? ''))) outcome.misled = true;
    for (const { step, kind, value } of plan?.actions ?? []) {
      const element = located.get(step)?.element as HTMLElement | undefined;
      if (!element) continue;
      const may = (kind === 'select-row' ? ROW_PARTS : [step]).map((part) => truth.right(part));
      const touched =
        kind === 'select-row'
          ? touchedBy(() => {
              for (let move = 1; move < 6; move += 1)
                advanceRowSearch(page, value ?? '', memory.rowSearch, move * 10_000);
            })
          : new Set<Element>([element]);
      const right = [...touched].every((one) => may.includes(one));
      if (!right) outcome.wrong.push(step);
      else if (touched.size > 0) outcome.acted.push(step);
      // Done once: what the static page does not take in is not tried again.
      done.add(step);
      if (kind === 'fill') writeText(element as HTMLInputElement, value ?? '');
      else if (kind === 'choose' || kind === 'tick') clickChoice(element);
    }
    const waits = scene.late.splice(0);
    for (const bringBack of waits) bringBack();
    // What is settled is looked at once more: it tells what is not there.
    if (page.settled && (plan?.actions.length ?? 0) === 0 && waits.length === 0) break;
  }
  return outcome;
}
