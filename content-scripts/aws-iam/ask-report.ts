import { send } from '../../src/send';
import type { News } from '../page/ui/card-feedback';
import { askReport } from '../page/report/request-report';
import { outerDocument } from './frames';
import type { Now } from './page-state';
import { signedInAccount } from './session';

/** **Report this page**: none of the connection's values stands in it, nor the account. */
export async function makeReport({ state }: Now): Promise<News> {
  const data = await send<'aws-data'>({ kind: 'aws-data' });
  const account = signedInAccount(outerDocument());
  return askReport(
    [...Object.values(state?.connection ?? {}), account?.id ?? '', account?.alias ?? ''],
    data.ok ? data.value.labels : undefined,
    () => send<'page-part'>({ kind: 'page-part', part: 'report' }),
  );
}
