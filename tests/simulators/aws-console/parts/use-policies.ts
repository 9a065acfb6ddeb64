import { useCallback, useState } from 'react';
import type { PolicySummary } from '../../iam';
import { iam } from '../api';
import { showFlash } from '../flash';
import { type Filter, NO_FILTER } from './policy-filter';

export interface PolicyView {
  filter: Filter;
  page: number;
}

export interface PolicyList {
  policies: PolicySummary[];
  loading: boolean;
  loaded: boolean;
  load: () => void;
  /** What of the list is looked at; kept here so that it outlives a remount of the table. */
  view: PolicyView;
  setView: (view: PolicyView) => void;
}

/** The account's policies as they were when last asked for: a new one shows up after a refresh only. */
export function usePolicies(): PolicyList {
  const [policies, setPolicies] = useState<PolicySummary[]>([]);
  const [loading, setLoading] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const [view, setView] = useState<PolicyView>({ filter: NO_FILTER, page: 1 });
  const load = useCallback(async () => {
    setLoading(true);
    try {
      setPolicies(await iam.listPolicies());
    } catch (error) {
      showFlash({ type: 'error', text: (error as Error).message });
    }
    setLoading(false);
    setLoaded(true);
  }, []);
  return { policies, loading, loaded, load, view, setView };
}
