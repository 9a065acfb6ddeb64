import type { AwsPageFacts } from '../../src/messages/page-facts';
import type { Scan } from '../page/engine/engine';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';

type Alerts = Pick<AwsPageFacts, 'alerts' | 'pendingCreation'>;

/** Where a console says that something went wrong: by role first, by class where it has none. */
const PLACES =
  '[role=alert],[aria-live=assertive],[aria-live=polite],[data-analytics-flashbar],[class*=flash i],[class*=alert i],awsui-flash,awsui-alert';
const GOOD = '[data-analytics-flashbar=success],[class*=success i]';
const BAD =
  '[data-analytics-flashbar=error],[class*=flash i][class*=error i],[class*=alert i][class*=error i],[type=error]';
/** No message of AWS is longer, and no more of them are read. */
const MAX_ALERT_CHARS = 2048;
const MAX_ALERTS = 12;

/** The screens on which something is created: the button, the name's field, and what it names. */
const CREATES: Record<string, [button: string, field: string, kind: 'policy' | 'role']> = {
  policy_review: ['create_policy', 'policy_name', 'policy'],
  role_review: ['create_role', 'role_name', 'role'],
};

function alertsOn(page: PageSnapshot, field: Element | undefined): Alerts['alerts'] {
  const alerts = new Map<string, boolean>();
  const note = (element: Element, error: boolean) => {
    const text = element.textContent?.trim() ?? '';
    if (text && text.length <= MAX_ALERT_CHARS && isVisible(element, page.layout))
      alerts.set(text, error || alerts.get(text) === true);
  };
  for (const element of page.query(PLACES)) {
    if (!element.closest(GOOD)) note(element, element.closest(BAD) !== null);
  }
  const described = field?.getAttribute('aria-invalid') === 'true' && field.getAttribute('aria-describedby');
  for (const id of described ? described.split(' ') : []) {
    const element = page.document.getElementById(id);
    if (element) note(element, true);
  }
  return [...alerts].slice(0, MAX_ALERTS).map(([text, error]) => ({ text, error }));
}

/** Reads the page's alerts, and what the admin pressed to create on this screen. */
export function createAlertReader(signal: AbortSignal): (scan: Scan) => Alerts {
  let button: Element | undefined;
  /** The screen whose create button the admin pressed. */
  let pressed: string | undefined;
  let screenId: string | undefined;
  const onClick = ({ isTrusted, target }: Event) => {
    if (isTrusted && target instanceof Node && button?.contains(target)) pressed = screenId;
  };
  document.addEventListener('click', onClick, { capture: true, signal });

  return ({ page, screen, located }) => {
    screenId = screen?.id;
    if (pressed !== screenId) pressed = undefined;
    const [create, name, kind] = CREATES[screenId ?? ''] ?? [];
    button = create ? located.get(create)?.element : undefined;
    const field = name ? located.get(name) : undefined;
    const value = field?.state.state === 'found' ? field.state.value : undefined;
    const pendingCreation = pressed && kind && value ? { kind, name: value.slice(0, MAX_ALERT_CHARS) } : null;
    return { alerts: alertsOn(page, field?.element), pendingCreation };
  };
}
