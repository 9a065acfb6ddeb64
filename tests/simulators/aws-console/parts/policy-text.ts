import type { ManagedPolicy } from '../../iam';

/** The document as the console shows it: the default version, laid out anew. */
export function policyText(policy: ManagedPolicy): string {
  const version = policy.versions.find(({ versionId }) => versionId === policy.defaultVersionId);
  return layOut(version?.document ?? '{}');
}

export const layOut = (text: string) => JSON.stringify(JSON.parse(text), null, 4);
