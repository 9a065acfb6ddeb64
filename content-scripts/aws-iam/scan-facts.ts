import { parseConsoleOrigin } from '../../src/aws-console/console-hosts';
import type { Route } from '../../src/aws-console/console-urls';
import type { AwsPageFacts } from '../../src/messages/page-facts';
import type { Scan } from '../page/engine/engine';
import { planSummary } from '../page/engine/plan-summary';
import { outerDocument } from './frames';
import { signedInAccount } from './session';

/** The editor whose own text, not the page's default, gave way to the policy. */
const replacedEditorStep = ({ screen, written }: Scan): AwsPageFacts['replacedEditorStep'] =>
  screen?.steps.find(
    (step) =>
      step.kind === 'edit' &&
      written.some(
        (entry) =>
          entry.screen === screen.id &&
          entry.step === step.id &&
          !entry.undone &&
          !step.isDefaultText(entry.previous),
      ),
  )?.id ?? '';

/** What a scan saw, as far as the card is made from it. */
export function scanFacts(scan: Scan, route: Route): Omit<AwsPageFacts, 'alerts' | 'pendingCreation'> {
  const { page, screen, settled } = scan;
  const compared = screen?.readComparedText?.(page);
  return {
    ...planSummary(scan),
    // Nothing is to be pressed while what is to be compared first may be read yet.
    ...(compared?.state === 'waiting' ? { press: '' } : {}),
    location: route.at,
    roleName: route.at === 'role' ? route.name : '',
    region: parseConsoleOrigin(outerDocument().location.href)?.region ?? '',
    account: signedInAccount(outerDocument()),
    ...(screen ? { screen: { task: screen.task, ...screen.traits } } : {}),
    trustPolicy: compared?.state === 'read' ? compared.text : '',
    trustUnread: compared?.state === 'unread',
    hasPendingFills: !!scan.plan?.actions.length,
    settled,
    replacedEditorStep: replacedEditorStep(scan),
  };
}
