import { splitArn } from './arn';
import { isObject, type Statement, toStringList } from './statement';

/** Someone whom a statement names: `type` is AWS, Service, Federated or CanonicalUser. */
export interface Principal {
  type: string;
  value: string;
}

/** The principals of a statement. `"*"` alone and `{"AWS": "*"}` mean the same, and so do an account's ID and root ARN. */
export function principalsOf(principal: Statement['Principal']): Principal[] {
  if (!isObject(principal)) return toStringList(principal).map((value) => ({ type: 'AWS', value }));
  return Object.entries(principal).flatMap(([type, values]) =>
    toStringList(values).map((value) => ({
      type,
      value: type === 'AWS' && /^\d{12}$/.test(value) ? `arn:aws:iam::${value}:root` : value,
    })),
  );
}

/** The account ID of an AWS principal, if its ARN names one. */
export function principalAccount(value: string): string | undefined {
  const arn = splitArn(value);
  return arn && /^(iam|sts)$/.test(arn.service) ? arn.account : undefined;
}
