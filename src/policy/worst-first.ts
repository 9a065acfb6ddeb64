import type { AccessLevel } from './access-level';
import type { Finding, FindingCode } from './finding';
import type { AccessLine } from './granted-access';

/** What lets a role do more than to read logs, the worst first. */
const GRAVE: readonly FindingCode[] = [
  'not_action',
  'other_service_actions',
  'not_resource',
  'wildcard_resource',
  'delete_actions',
  'write_actions',
  'wildcard_actions',
];
const SEVERITIES: readonly Finding['severity'][] = ['stop', 'warn', 'note'];
/** Access that is more than reading, the worst first. */
const BEYOND_READING: readonly AccessLevel[] = ['other', 'delete', 'write'];

/** Whether a finding must be read before the policy is used: it stops it, or the policy lets Logz.io do more than read logs. */
export const isGrave = ({ severity, code }: Finding): boolean =>
  severity === 'stop' || (severity === 'warn' && GRAVE.includes(code));

const placeIn = <T>(order: readonly T[], one: T): number =>
  order.indexOf(one) + 1 || Number.POSITIVE_INFINITY;

/** What stands for everything comes before what stands for something. */
const breadth = (resource: string | undefined): number => (resource === '*' ? 0 : 1);

const inOrder = (one: number[], other: number[]): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
};

/** The findings, those first that matter most; otherwise as they stood in the review. */
export function findingsWorstFirst(findings: readonly Finding[]): Finding[] {
  const weight = (one: Finding) => [
    SEVERITIES.indexOf(one.severity),
    placeIn(GRAVE, one.code),
    breadth(one.values[0]),
  ];
  return [...findings].sort((one, other) => inOrder(weight(one), weight(other)));
}

/** What a policy gives, that first which is more than reading; otherwise as it stands in the policy. */
export function accessWorstFirst(access: readonly AccessLine[]): AccessLine[] {
  const weight = ({ level, resource }: AccessLine) => [placeIn(BEYOND_READING, level), breadth(resource)];
  return [...access].sort((one, other) => inOrder(weight(one), weight(other)));
}
