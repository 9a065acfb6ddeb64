import { type AccessDenied, parseAccessDenied } from '../../aws-console/access-denied';
import { creationRefused } from '../../aws-console/creation-refused';
import { nameConflict } from '../../aws-console/name-taken';
import type { CardLine } from '../../card-model';
import type { ReadyDetails } from '../../connection/connection';
import { type NamePatterns, nameFrom, nextName } from '../../connection/iam-names';
import { withoutNames } from '../../connection/without-names';
import { text } from '../../i18n';
import type { AwsPageFacts } from '../../messages/page-facts';
import { denialLine, denialRequest } from './access-denied-text';
import { refusalLine } from './creation-refused-text';

/** What the page's own alerts mean for the connection. */
export interface AlertReading {
  lines: CardLine[];
  /** AWS denied something: a text for who can allow it. */
  request?: string;
  /** The name exists already: one that is likely free. */
  rename?: { kind: 'policy' | 'role'; name: string };
}

/** Several alerts may tell of one denial; more than this many at once help nobody. */
const MAX_DENIALS = 2;

/** Reads the alerts of a console page: what AWS denied, and whether the name that was to be created exists already. */
export function alertsOf(
  { alerts, pendingCreation, account }: AwsPageFacts,
  details: ReadyDetails,
  patterns: NamePatterns,
): AlertReading {
  const denials = distinct(alerts.flatMap((alert) => parseAccessDenied(alert.text) ?? []));
  const [first] = denials;
  // A notice that is no error is about what was pressed, or about nothing that is asked here.
  const tried = alerts.filter(({ error }) => error || pendingCreation);
  const names = [details.policyName, details.roleName, details.bucket, pendingCreation?.name ?? ''];
  const refusals = denials.length > 0 ? [] : refusalLines(tried, names);
  const taken =
    pendingCreation &&
    takenName(alerts, pendingCreation, nameFrom(patterns, pendingCreation.kind, details.bucket));
  return {
    lines: [
      ...denials.slice(0, MAX_DENIALS).map((denial) => denialLine(denial, account?.id)),
      ...refusals,
      ...(taken?.lines ?? []),
    ],
    ...(first ? { request: denialRequest(first, details, account?.id) } : {}),
    ...(taken ? { rename: taken.rename } : {}),
  };
}

/** Why IAM did not create something, each once. */
function refusalLines(alerts: AwsPageFacts['alerts'], names: string[]): CardLine[] {
  const lines = alerts.flatMap(({ text: said }) => {
    const refused = creationRefused(withoutNames(said, ...names));
    return refused ? [refusalLine(refused)] : [];
  });
  return [...new Map(lines.map((line) => [line.text, line])).values()];
}

const distinct = (denials: AccessDenied[]): AccessDenied[] => [
  ...new Map(denials.map((denial) => [denial.action, denial])).values(),
];

function takenName(
  alerts: AwsPageFacts['alerts'],
  { kind, name }: NonNullable<AwsPageFacts['pendingCreation']>,
  first: string,
): Required<Pick<AlertReading, 'lines' | 'rename'>> | undefined {
  const meanings = alerts.flatMap((alert) => nameConflict(alert, name) ?? []);
  const meaning = meanings.includes('taken') ? 'taken' : meanings[0];
  if (!meaning) return undefined;
  return {
    lines: [{ tone: 'stop', text: text(`name_${meaning}_${kind}`, name) }],
    rename: { kind, name: nextName(name, first, kind) },
  };
}
