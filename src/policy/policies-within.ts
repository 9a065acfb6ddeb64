import { isPolicyDocument, type PolicyDocument } from './statement';

/** More than any answer of the AWS CLI or template nests; limits the depth of the recursion. */
const DEEPEST = 32;

/**
 * The policy documents that stand anywhere within a JSON value, each once: under `PolicyVersion.Document`,
 * `Role.AssumeRolePolicyDocument`, `Properties.PolicyDocument` and the like. `read` is given every text on the way that
 * could hold one (the CLI and templates also have policies as text).
 */
export function policiesWithin(
  value: unknown,
  read: (text: string) => PolicyDocument | undefined,
): PolicyDocument[] {
  const found = new Map<string, PolicyDocument>();
  const look = (each: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (isPolicyDocument(each)) found.set(JSON.stringify(each), each);
    else if (typeof each === 'string') {
      const inner = /Statement/.test(each) ? read(each) : undefined;
      if (inner) found.set(JSON.stringify(inner), inner);
    } else if (typeof each === 'object' && each !== null) {
      for (const part of Object.values(each)) look(part, depth + 1);
    }
  };
  look(value, 0);
  return [...found.values()];
}
