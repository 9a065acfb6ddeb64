/** The six parts of an ARN, none of them checked. `resource` is all that follows the fifth colon. */
export interface Arn {
  partition: string;
  service: string;
  region: string;
  account: string;
  resource: string;
}

/** Splits an ARN (`arn:partition:service:region:account:resource`, AWS General Reference); undefined if it is none. */
export function splitArn(text: string): Arn | undefined {
  const found = /^arn:([^:\s]*):([^:\s]*):([^:\s]*):([^:\s]*):(.+)$/s.exec(text);
  if (!found) return undefined;
  const [, partition = '', service = '', region = '', account = '', resource = ''] = found;
  return { partition, service, region, account, resource };
}

/** The bucket and, where the ARN names objects, their path (without its slash) of `arn:…:s3:::bucket/path`. */
export function s3Resource(resource: string): { bucket: string; path?: string } | undefined {
  const arn = splitArn(resource);
  if (arn?.service !== 's3' || arn.region !== '' || arn.account !== '') return undefined;
  const slash = arn.resource.indexOf('/');
  if (slash < 0) return { bucket: arn.resource };
  return { bucket: arn.resource.slice(0, slash), path: arn.resource.slice(slash + 1) };
}
