/**
 * The only script on every Logz.io page: small, and without an observer. It asks for the form's script where a role
 * form is likely: on the routes of AWS integrations, and where the admin enters a field beside an External ID.
 * It calls the browser's own API, as the polyfill alone is three times its budget.
 */

const ROUTES = /#\/dashboard\/.*(s3|aws|amazon|cloudfront|cloudtrail|elb|vpc|bucket|archive)/i;
let asked = false;

function ask(): void {
  if (asked) return;
  asked = true;
  void chrome.runtime.sendMessage({ kind: 'inject-logzio-script' });
}
const look = () => ROUTES.test(location.hash) && ask();

addEventListener('hashchange', look);
(window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look);
addEventListener(
  'focusin',
  ({ target }) => {
    if (!asked && target instanceof HTMLInputElement && /external id/i.test(document.body.textContent ?? ''))
      ask();
  },
  { passive: true },
);
look();
