import { type Arn, splitArn } from '../policy/arn';

/** An ARN of IAM's: what it names (`role`, `policy` …), its path with both slashes, and its name. */
export interface IamArn extends Arn {
  kind: string;
  path: string;
  name: string;
}

/** Takes an IAM or STS ARN `arn:…::account:kind/path/name` apart; undefined if it is none. Nothing is checked. */
export function splitIamArn(text: string): IamArn | undefined {
  const arn = splitArn(text);
  if (!arn || (arn.service !== 'iam' && arn.service !== 'sts')) return undefined;
  const first = arn.resource.indexOf('/');
  const last = arn.resource.lastIndexOf('/');
  if (first < 0) return { ...arn, kind: arn.resource, path: '', name: '' };
  const kind = arn.resource.slice(0, first);
  return { ...arn, kind, path: arn.resource.slice(first, last + 1), name: arn.resource.slice(last + 1) };
}

/** IAM's rule for a path: `/`, or visible ASCII between slashes, at most 512 characters (IAM API, pathType). */
export function isIamPath(path: string): boolean {
  return path.length <= 512 && /^\/(?:[!-~]+\/)?$/.test(path);
}
