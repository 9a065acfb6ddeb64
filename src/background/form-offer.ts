import type { CardLine } from '../card-model';
import { type Connection, type Details, meantDetails } from '../connection/connection';
import { type DetailChange, detailsDifference } from '../connection/details-difference';
import type { FlowKind } from '../connection/flow-kind';
import type { LogzRegion } from '../connection/logzio-region';
import { type ReusableRole, reusableRoles } from '../connection/reuse';
import { flowOf } from '../flows';
import type { FormSnapshot } from '../messages/page-facts';
import { digestOf } from './digest';
import { type CardInput, cardInputFor } from './logzio-card/card-input-store';
import { givenIds } from './logzio-card/given-ids';
import { type IdOffer, idOffers } from './logzio-card/id-offers';
import { detailsOf, type PolicySource, policySource } from './logzio-card/policy-source';
import { reviewLines } from './review-lines';
import { loadConnections } from './store';

/** A form's details with the policy that is to be used for them. */
export interface ReadForm {
  form: FormSnapshot;
  given: CardInput;
  source: PolicySource;
  details: Details;
}

/** What a press on the card of a form would come to. */
export interface FormOffer extends ReadForm {
  /** The connection for the form's bucket that is there already. */
  known: Connection | undefined;
  /** What the form shows otherwise than that connection, which is under way: taken on a press of its own alone. */
  changes: DetailChange[];
  /** Whose External ID may be used, where the form shows none. */
  idOffers: IdOffer[];
  /** Roles made before that may serve this bucket too. */
  reusable: ReusableRole[];
  /** What the policy lets Logz.io do and what is worth knowing about it, in short. */
  review: CardLine[];
  /** Of all that a press would store: the same text stands for the same values. */
  digest: string;
}

export async function readDetails(form: FormSnapshot, tabId: number): Promise<ReadForm> {
  const given = await cardInputFor(tabId, form.bucket);
  const source = policySource(form, given);
  return { form, given, source, details: detailsOf(form, source, await givenIds(tabId)) };
}

export const takesExternalId = ({ externalId }: FormSnapshot): boolean =>
  'editable' in externalId && externalId.editable === true;

const isUnderWay = ({ status }: Connection): boolean => status === 'open' || status === 'paused';

/** What a form would change of a connection under way. A role's External ID that is on its way into the form is no change. */
export function changesOf(connection: Connection | undefined, details: Details): DetailChange[] {
  if (!connection || !isUnderWay(connection)) return [];
  const carries = connection.facts.reuses?.carriesExternalId;
  return detailsDifference(connection.details, details).filter(
    ({ detail }) => !(carries && detail === 'externalId'),
  );
}

/**
 * The connection that a form is for: of its kind, region, bucket and External ID, else the one of its bucket that began in its tab.
 * @param own the one that began in the tab and is under way
 */
function knownFor(
  flow: FlowKind,
  { bucket, externalId }: Details,
  region: LogzRegion,
  connections: Connection[],
  own: Connection | undefined,
): Connection | undefined {
  const ofKind = (other: Connection) => other.flow === flow;
  const same = connections.filter(ofKind).find((other) => {
    const meant = meantDetails(other.details);
    return (
      other.status !== 'finished' &&
      other.region === region &&
      meant.bucket === bucket &&
      meant.externalId === externalId
    );
  });
  return same ?? (own && ofKind(own) && meantDetails(own.details).bucket === bucket ? own : undefined);
}

/** Reads a form for its card and for the press on it: both come to the same. */
export async function offerFor(
  form: FormSnapshot,
  tabId: number,
  region: LogzRegion,
  own: Connection | undefined,
): Promise<FormOffer> {
  const read = await readDetails(form, tabId);
  const { source, details } = read;
  const meant = meantDetails(details);
  const { connections } = await loadConnections();
  const known = meant.bucket === '' ? undefined : knownFor(form.flow, meant, region, connections, own);
  const changes = changesOf(known, details);
  const { accountId, externalId } = details;
  const reusable = reusableRoles(connections, {
    ...{ region, accountId, externalId },
    takesExternalId: takesExternalId(form),
  });
  const isReviewed = source.policy !== undefined && !source.problem;
  const kms = known?.kmsEncrypted === undefined ? {} : { kmsEncrypted: known.kmsEncrypted };
  return {
    ...{ ...read, known, changes, reusable },
    idOffers: idOffers(connections, form, region),
    review:
      isReviewed && source.policy ? reviewLines(source.policy, { ...meant, ...kms }, flowOf(form).needs) : [],
    digest: await digestOf([form.flow, details, source.origin, known?.id, changes, reusable]),
  };
}
