import { IamError } from '../iam/errors';

/** The first thing that IAM would refuse in a document, if any. */
export function documentError(check: (text: string) => unknown, text: string): string | undefined {
  try {
    check(text);
    return undefined;
  } catch (error) {
    if (error instanceof IamError) return error.message;
    throw error;
  }
}
