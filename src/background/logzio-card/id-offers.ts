import type { Connection } from '../../connection/connection';
import type { LogzRegion } from '../../connection/logzio-region';
import type { FormSnapshot } from '../../messages/page-facts';

/** Whose External ID a form may take that shows none. */
export interface IdOffer {
  /** The connection that has it. */
  id: string;
  bucket: string;
  externalId: string;
}

/** So many are offered at most, the newest first. */
const MOST_OFFERS = 3;

/** The External IDs of a region's connections, each once; none for a form that shows its own. */
export function idOffers(
  connections: readonly Connection[],
  form: FormSnapshot,
  region: LogzRegion,
): IdOffer[] {
  if (!('missing' in form.externalId) || !form.externalId.notShown) return [];
  const offers = new Map<string, IdOffer>();
  for (const { id, region: at, details } of connections) {
    const { accountId, externalId, bucket } = details;
    if (at === region && accountId && externalId && !offers.has(externalId))
      offers.set(externalId, { id, bucket, externalId });
  }
  return [...offers.values()].slice(0, MOST_OFFERS);
}
