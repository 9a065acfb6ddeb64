import { isObject } from './statement';

/** CloudFormation’s functions as JSON has them: `{"Ref": …}`, `{"Fn::GetAtt": …}` and the like, alone in their object. */
export function isTemplateFunction(value: unknown): boolean {
  if (!isObject(value)) return false;
  const [name = '', ...more] = Object.keys(value);
  return more.length === 0 && /^(?:Ref|Fn::\w+)$/.test(name);
}
