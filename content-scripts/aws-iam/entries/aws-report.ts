import { parseConsoleOrigin } from '../../../src/connection/hosts';
import type { Page } from '../../page/find/page-snapshot';
import type { ReportWorld } from '../../page/report/request-report';
import { pageReport, type ReportedSite } from '../../page/report/page-report';
import { sightSteps } from '../../page/engine/locate-steps';
import { Visit } from '../../page/engine/screen-visit';
import { WIZARD } from '../content-area';
import { SCREENS } from '../screens/index';

function hostKind({ href, hostname }: Location): string {
  const console = parseConsoleOrigin(href);
  return console?.sessionAccountId ? 'multi-session' : hostname.split('.').length > 4 ? 'regional' : 'bare';
}

/** What each screen's recogniser says of the page, and what each of its steps would find. */
function findingsOn(page: Page): string[] {
  return SCREENS.map((screen) => {
    const steps = [...sightSteps(screen.steps, page, {}, new Visit(''))].map(([id, { sighting }]) =>
      sighting.state === 'ambiguous' ? `${id} ambiguous (${sighting.count})` : `${id} ${sighting.state}`,
    );
    return `${screen.id}: ${screen.recognise(page) ? 'recognised' : 'not recognised'}; ${steps.join(', ')}`;
  });
}

const SITE: ReportedSite = {
  options: WIZARD,
  routes:
    'iam iamv2 console home roles role policies policy create details edit users groups identity_providers roles$new policies$new users$new edit-trust-policy create-policy attach-policies edit-json modify review account_settings access_management',
  parameters:
    'step section region trustedEntityType awsAccount externalId isThirdParty policies roleType accountID externalID roleName selectedService selectedUseCase commonUseCase type',
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
