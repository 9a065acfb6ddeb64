import { requestReport } from '../page/request-report';
import type { CardFeedback } from '../page/ui/card-feedback';
import { outerDocument } from './frames';
import type { PageState } from './page-state';
import { signedInAccount } from './session';

/** **Report this page**: none of the connection's values stands in it, nor the account. */
export const makeReport = ({ state }: PageState): Promise<CardFeedback> =>
  requestReport(
    [...Object.values(state?.connection ?? {}), ...Object.values(signedInAccount(outerDocument()) ?? {})],
    'aws-report',
  );
