/**
 * The only script on every Logz.io page: small, and without an observer. It asks for the form's script where a role
 * form is likely: at the addresses of AWS integrations, and where the admin enters a field beside an External ID or a Role ARN.
 * It calls the browser's own API, as the polyfill alone is three times its budget.
 */

import { LIKELY_ADDRESS } from '../likely-address';

let asked = false;

function ask(): void {
  if (asked) return;
  asked = true;
  void chrome.runtime.sendMessage({ kind: 'inject-logzio-script' });
}
const look = () => LIKELY_ADDRESS.test(location.pathname + location.hash) && ask();

addEventListener('hashchange', look);
(window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look);
addEventListener(
  'focusin',
  ({ target }) => {
    if (
      !asked &&
      target instanceof HTMLInputElement &&
      /external id|role arn/i.test(document.body.textContent ?? '')
    )
      ask();
  },
  { passive: true },
);
look();
