import { send } from '../../src/send';
import { requestReport } from '../page/report/request-report';
import type { CardFeedback } from '../page/ui/card-feedback';
import { outerDocument } from './frames';
import type { PageState } from './page-state';
import { signedInAccount } from './session';

/** **Report this page**: none of the connection's values stands in it, nor the account. */
export async function makeReport({ state }: PageState): Promise<CardFeedback> {
  const data = await send<'get-page-data'>({ kind: 'get-page-data' });
  const account = signedInAccount(outerDocument());
  return requestReport(
    [...Object.values(state?.connection ?? {}), account?.id ?? '', account?.alias ?? ''],
    data.ok ? data.value.labels : undefined,
    () => send<'inject-script'>({ kind: 'inject-script', script: 'aws-report' }),
  );
}
