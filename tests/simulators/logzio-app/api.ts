import type { ArchiveSettings, SaveRequest } from './state';

/** What Logz.io's API says of the role that it wants. */
export interface AssignedDetails {
  logzioAWSAccountId: string;
  assignedExternalId: string;
}

/** Asks for the Account ID and the External ID. */
export async function fetchDetails(): Promise<AssignedDetails> {
  return (await fetch('/api/s3-buckets/aws-assume-role-details')).json();
}

/** The buckets saved so far. */
export async function fetchBuckets(): Promise<SaveRequest[]> {
  return (await fetch('/api/s3-buckets')).json();
}

/** Saves the form; false when Logz.io could not get at the bucket. */
export async function saveBucket(form: SaveRequest): Promise<boolean> {
  const answer = await fetch('/api/s3-buckets', { method: 'POST', body: JSON.stringify(form) });
  return answer.ok;
}

/** The archive's settings, where there are some. */
export async function fetchArchive(): Promise<ArchiveSettings | null> {
  return (await fetch('/api/archive/settings')).json();
}

/** Tests the archive's settings, or saves them. */
export async function sendArchive(
  what: 'test' | 'save',
  settings: ArchiveSettings,
): Promise<{ ok: boolean; reason: string }> {
  const path = what === 'test' ? '/api/archive/settings/test' : '/api/archive/settings';
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify(settings) });
  return { ok: answer.ok, reason: answer.ok ? '' : ((await answer.json()) as { message: string }).message };
}
