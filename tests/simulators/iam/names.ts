import { IamError } from './errors';

const NAME = /^[\w+=,.@-]+$/;
const ROLE_DESCRIPTION = /^[\t\n\r -~\u00A1-\u00FF]*$/;

const invalid = (field: string, value: string, constraint: string) =>
  new IamError(
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${field}' failed to satisfy constraint: Member must ${constraint}`,
  );

export function checkName(
  field: 'roleName' | 'policyName' | 'userName',
  value: unknown,
  max: number,
): string {
  const name = typeof value === 'string' ? value : '';
  if (name.length < 1) throw invalid(field, name, 'have length greater than or equal to 1');
  if (name.length > max) throw invalid(field, name, `have length less than or equal to ${max}`);
  if (!NAME.test(name)) throw invalid(field, name, 'satisfy regular expression pattern: [\\w+=,.@-]+');
  return name;
}

export function checkDescription(value: unknown, kind: 'role' | 'policy'): string {
  const text = typeof value === 'string' ? value : '';
  if (text.length > 1000) throw invalid('description', text, 'have length less than or equal to 1000');
  if (kind === 'role' && !ROLE_DESCRIPTION.test(text))
    throw invalid(
      'description',
      text,
      'satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
    );
  return text;
}

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
