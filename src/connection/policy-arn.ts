import { cleanPastedText } from './clean-pasted-text';
import { isIamPath, splitIamArn } from './iam-arn';
import { parsePolicyName } from './iam-names';

/** A managed policy's ARN and its parts. `accountId` is `aws` for those that AWS manages. */
export interface PolicyArn {
  arn: string;
  accountId: string;
  path: string;
  name: string;
}

/**
 * Reads a managed policy's ARN of the commercial partition, `arn:aws:iam::ACCOUNT:policy/[path/]NAME` (IAM user guide,
 * IAM identifiers). undefined for every other text: nobody types one, so there is nobody to be told why.
 */
export function parsePolicyArn(text: string): PolicyArn | undefined {
  const arn = cleanPastedText(text);
  const parts = splitIamArn(arn);
  if (parts?.kind !== 'policy') return undefined;
  const { partition, service, region, account, path, name } = parts;
  const isPolicy =
    partition === 'aws' &&
    service === 'iam' &&
    region === '' &&
    /^(\d{12}|aws)$/.test(account) &&
    isIamPath(path) &&
    parsePolicyName(name).ok &&
    name === name.trim() &&
    // Cut off where it was shown; the dots alone would be legal in a name.
    !name.endsWith('...');
  return isPolicy ? { arn, accountId: account, path, name } : undefined;
}
