import { type Finding, finding } from './finding';
import { disallowedCharacters } from './odd-characters';
import type { Policy } from './policy';
import { statementsOf } from './statement';
import { reviewStatementGrammar } from './statement-grammar';
import { isTemplateFunction } from './template-function';

const ELEMENTS = ['Version', 'Id', 'Statement'];
const VERSION = '2012-10-17';

/**
 * What IAM’s CreatePolicy refuses in a managed policy, each with its place (`Statement 2 › Sid`); empty for what it takes.
 * It looks at the form alone: an action or key that does not exist passes, as do texts that are placeholders still.
 * Source: IAM user guide, grammar of the JSON policy language; messages of MalformedPolicyDocument; IAM API, policyDocumentType.
 */
export function reviewGrammar({ document, text }: Policy): Finding[] {
  const statements = statementsOf(document);
  const findings: Finding[] = [];
  for (const element of Object.keys(document)) {
    if (!ELEMENTS.includes(element))
      findings.push(finding('stop', 'unknown_element', element, ELEMENTS.join(', ')));
  }
  // The older version is for inline policies alone; one that is missing counts as the older.
  const { Version, Id } = document as Record<string, unknown>;
  if (Version === undefined) findings.push(finding('stop', 'version_missing'));
  else if (Version !== VERSION && !isTemplateFunction(Version))
    findings.push(finding('stop', 'unknown_version', String(Version)));
  if (Id !== undefined && typeof Id !== 'string' && !isTemplateFunction(Id))
    findings.push(finding('stop', 'element_type', 'Id'));
  if (statements.length === 0) findings.push(finding('stop', 'element_type', 'Statement'));
  const odd = disallowedCharacters(text, /[\t\n\r -\u00FF]/);
  if (odd !== '') findings.push(finding('stop', 'unaccepted_characters', odd));
  findings.push(...statements.flatMap((statement, index) => reviewStatementGrammar(statement, index + 1)));
  return [...findings, ...repeatedSids(statements.map(({ Sid }) => Sid))];
}

/** Where a fault of grammar stands, in a form that needs no translation: `Statement 2 › Sid`, or the ARN itself. */
export function placeOf({ code, values: [first = '', second = ''] }: Finding): string {
  if (code === 'statement_incomplete') return `Statement ${first} › ${second}`;
  return code === 'unknown_version' || code === 'version_missing' ? 'Version' : first;
}

/** Sids are unique within a policy; the empty one does not count. */
function repeatedSids(sids: unknown[]): Finding[] {
  return sids.flatMap((sid, index) =>
    typeof sid === 'string' && sid !== '' && sids.indexOf(sid) < index
      ? [finding('stop', 'sid_repeated', `Statement ${index + 1} › Sid`, sid)]
      : [],
  );
}
