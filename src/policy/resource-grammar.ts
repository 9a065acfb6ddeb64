import { type Finding, finding } from './finding';
import { withoutPlaceholders } from './placeholder-spots';
import { hasWildcard } from './wildcard';

/** A partition’s form, or a wildcard. */
const PARTITION = /^aws(?:-[a-z]+)*$|[*?]/;

/**
 * What CreatePolicy refuses in one text of Resource or NotResource; placeholders count as whatever fits. It takes much that grants nothing: any service, any resource, fields left out at the end (`arn:aws:x`).
 * Source: its own messages ("must be in ARN format or *", "Partition … is not valid", "Resource vendor must be fully
 * qualified", "can not contain region information", "failed legacy parsing"), and IAM user guide, Resource: no wildcard for the service.
 */
export function reviewResourceGrammar(resource: string): Finding[] {
  const filled = withoutPlaceholders(resource);
  if (filled === undefined || filled === '*') return [];
  const fields = filled.split(':');
  const [, partition, service, region = '', ...rest] = fields;
  const refused = [finding('stop', 'broken_arn', resource)];
  if (partition === undefined) return refused;
  if (!PARTITION.test(partition)) return refused;
  // IAM takes the ARNs of its own partition alone.
  if (partition !== 'aws' && !hasWildcard(partition)) {
    return [finding('stop', 'wrong_partition', resource, partition)];
  }
  if (service === undefined || service === '' || hasWildcard(service)) return refused;
  if (fields.length < 6 && filled.includes('::')) return refused;
  const named = rest.slice(1).join(':');
  const isAccessPoint = service === 's3' && /^accesspoint\//.test(named);
  return /^(?:s3|iam)$/.test(service) && region !== '' && !isAccessPoint ? refused : [];
}
