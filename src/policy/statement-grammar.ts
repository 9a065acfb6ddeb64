import { reviewConditionGrammar } from './condition-grammar';
import { type Finding, finding } from './finding';
import { reviewResourceGrammar } from './resource-grammar';
import type { Statement } from './statement';
import { isTemplateFunction } from './template-function';

const ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
/** A statement has one of each pair (IAM user guide, JSON policy elements). */
const PAIRS = [
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
] as const;

/** What CreatePolicy refuses in one statement. `number` counts from 1. */
export function reviewStatementGrammar(statement: Statement, number: number): Finding[] {
  if (isTemplateFunction(statement)) return [];
  const place = `Statement ${number}`;
  const lacks = (element: string) => finding('stop', 'statement_incomplete', String(number), element);
  const findings: Finding[] = [];
  for (const element of Object.keys(statement)) {
    if (!ELEMENTS.includes(element))
      findings.push(finding('stop', 'unknown_element', `${place} › ${element}`, ELEMENTS.join(', ')));
  }
  findings.push(...reviewSid(statement.Sid, place));
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny' && !isTemplateFunction(statement.Effect))
    findings.push(lacks('Effect'));
  for (const [element, opposite] of PAIRS) {
    if (element in statement && opposite in statement) {
      findings.push(finding('stop', 'exclusive_elements', place, element, opposite));
      continue;
    }
    const name = opposite in statement ? opposite : element;
    const values = listOf(statement[name]);
    if (values.length === 0) findings.push(lacks(name));
    else if (!values.every((value) => typeof value === 'string' || isTemplateFunction(value)))
      findings.push(finding('stop', 'element_type', `${place} › ${name}`));
  }
  for (const name of ['Action', 'NotAction'] as const) {
    for (const action of listOf(statement[name]))
      if (typeof action === 'string' && !isAction(action))
        findings.push(finding('stop', 'action_shape', `${place} › ${name}`, action));
  }
  for (const name of ['Resource', 'NotResource'] as const) {
    for (const resource of listOf(statement[name]))
      if (typeof resource === 'string') findings.push(...reviewResourceGrammar(resource));
  }
  if ('Condition' in statement && !isTemplateFunction(statement.Condition))
    findings.push(...reviewConditionGrammar(statement.Condition, `${place} › Condition`));
  return findings;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** An empty Sid is taken. */
function reviewSid(sid: unknown, place: string): Finding[] {
  if (sid === undefined || isTemplateFunction(sid)) return [];
  const here = `${place} › Sid`;
  if (typeof sid !== 'string') return [finding('stop', 'element_type', here)];
  return /^[0-9A-Za-z]*$/.test(sid) ? [] : [finding('stop', 'sid_characters', here, sid)];
}

/**
 * Whether CreatePolicy takes a text as an action: `*`, or a service, one colon, and a name. It does not look the name up.
 * A text with a placeholder is judged once that has its value.
 */
function isAction(action: string): boolean {
  if (/[<{$]/.test(action)) return true;
  return action === '*' || /^(?:\*|[A-Za-z\d.-]+):[^:]*$/.test(action);
}
