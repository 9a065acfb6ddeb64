import type { Creation } from '../../src/guide/screen';
import type { AwsPageFacts } from '../../src/messages/page-facts';
import type { Scan } from '../page/engine/engine';
import { LIVE_REGIONS } from '../page/find/message-places';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { isVisible } from '../page/find/visibility';
import { ERRORS, MESSAGES, messageText, SUCCESS } from './message-marks';

type Alerts = Pick<AwsPageFacts, 'alerts' | 'pendingCreation'>;

/** No message of AWS is longer, and no more of them are read. */
const MAX_ALERT_CHARS = 2048;
const MAX_ALERTS = 12;

function alertsOn(page: PageSnapshot, field: Element | undefined): Alerts['alerts'] {
  const alerts = new Map<string, boolean>();
  const note = (element: Element, error: boolean) => {
    const { length } = element.textContent ?? '';
    if (!length || length > 2 * MAX_ALERT_CHARS || !isVisible(element, page.layout)) return;
    const text = messageText(element as HTMLElement);
    if (text && text.length <= MAX_ALERT_CHARS) alerts.set(text, error || alerts.get(text) === true);
  };
  for (const element of page.query(MESSAGES, LIVE_REGIONS))
    if (!element.closest(SUCCESS)) note(element, element.closest(ERRORS) !== null);
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
  /** What this screen creates, and what it was when the admin pressed its button. */
  let creates: Creation | undefined;
  let pressed: Creation | undefined;
  const onClick = ({ isTrusted, target }: Event) => {
    if (isTrusted && target instanceof Node && button?.contains(target)) pressed = creates;
  };
  document.addEventListener('click', onClick, { capture: true, signal });

  return ({ page, screen, located }) => {
    creates = screen?.creates;
    if (pressed !== creates) pressed = undefined;
    button = creates && located.get(creates.button)?.element;
    const field = creates && located.get(creates.name);
    const value = field?.state.state === 'found' && field.state.value;
    const pendingCreation =
      pressed && value ? { kind: pressed.kind, name: value.slice(0, MAX_ALERT_CHARS) } : null;
    return { alerts: alertsOn(page, field?.element), pendingCreation };
  };
}
