import { CONSOLE_HOST, parseConsoleOrigin } from '../../../src/aws-console/console-hosts';
import { locateSteps } from '../../page/engine/locate-steps';
import { ScreenVisit } from '../../page/engine/screen-visit';
import { CHOICES } from '../../page/find/choice-controls';
import type { PageSnapshot } from '../../page/find/page-snapshot';
import { pageReport, type ReportedSite } from '../../page/report/page-report';
import type { ReportWorld } from '../../page/request-report';
import { CONTENT } from '../content-area';
import { SCREENS } from '../screens/index';

function hostKind({ href, hostname }: Location): string {
  const session = parseConsoleOrigin(href)?.sessionAccountId;
  return session ? 'multi-session' : hostname === CONSOLE_HOST ? 'bare' : 'regional';
}

/** What each screen's recognizer says of the page, and what each of its steps would find. */
function findingsOn(page: PageSnapshot): string[] {
  return SCREENS.map((screen) => {
    const steps = [...locateSteps(screen.steps, page, {}, new ScreenVisit(''))].map(([id, { state }]) =>
      state.state === 'ambiguous' ? `${id} ambiguous (${state.count})` : `${id} ${state.state}`,
    );
    return `${screen.id}: ${screen.recognize(page) ? '' : 'not '}recognised; ${steps.join(', ')}`;
  });
}

const SITE: ReportedSite = {
  // What editors hold is none of a report's.
  options: { ...CONTENT, choices: CHOICES },
  routes:
    'iam iamv2 console home roles role policies policy create details edit users groups identity_providers roles$new policies$new users$new edit-trust-policy create-policy attach-policies edit-json modify review account_settings access_management',
  parameters:
    'step section region trustedEntityType awsAccount externalId isThirdParty policies roleType accountID externalID roleName selectedService selectedUseCase commonUseCase type',
  words: 'awsaccount awsservice awsui iam',
  // What IAM says of its names, descriptions and policies.
  limits: '2 12 64 128 256 512 1000 1224 6144',
  attributes: ['ng-model', 'data-analytics-funnel-step'],
  host: hostKind,
  marks: {
    AngularJS: '.ng-scope,[ng-model],[ng-app]',
    'custom elements': 'awsui-button,awsui-input,awsui-checkbox,awsui-form-field',
    Cloudscape: '[class*="awsui_"]',
    'funnel steps': '[data-analytics-funnel-step]',
    frames: 'iframe',
  },
  findings: findingsOn,
};

(globalThis as ReportWorld).reportPage = (values, labels) => pageReport(SITE, values, labels);
