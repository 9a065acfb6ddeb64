import type { FlowKind } from './connection/flow-kind';
import { FORMS } from './flows/forms';
import { text } from './i18n';

/** What the button is called that ends the form of a kind of connection, where no page says which of several it shows. */
export const endButtonNames = ({ flow }: { flow: FlowKind }): string =>
  FORMS[flow].endButtons.map(({ step }) => text(`field_${step}`)).join(' / ');
