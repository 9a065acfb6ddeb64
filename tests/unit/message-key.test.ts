import { describe, expectTypeOf, it } from 'vitest';
import type { text as pageText } from '../../content-scripts/page/ui/i18n';
import type { RoleDifference } from '../../src/connection/role-check';
import type { Notice } from '../../src/guide/plan';
import type { Screen } from '../../src/guide/screen';
import type { text } from '../../src/i18n';
import type { DifferenceCode, MessageKey, ProblemCode, StepId } from '../../src/message-key';
import type { PlanSummary } from '../../src/messages/page-facts';
import type { Problem } from '../../src/policy/result';

// Checked by the compiler: `npm run check` fails where one of these does not hold.
describe('what names a sentence', () => {
  it('is a key that is there', () => {
    expectTypeOf<'card_press'>().toExtend<MessageKey>();
    expectTypeOf<'card_pres'>().not.toExtend<MessageKey>();
    expectTypeOf<string>().not.toExtend<MessageKey>();
    expectTypeOf<Parameters<typeof text>[0]>().toEqualTypeOf<MessageKey>();
    expectTypeOf<Parameters<typeof pageText>[0]>().toEqualTypeOf<MessageKey>();
    expectTypeOf<`field_${StepId}`>().toExtend<MessageKey>();
    expectTypeOf<`problem_${ProblemCode}`>().toExtend<MessageKey>();
    expectTypeOf<`difference_${DifferenceCode}`>().toExtend<MessageKey>();
  });

  it('is a code that has one', () => {
    expectTypeOf<Problem['code']>().toEqualTypeOf<ProblemCode>();
    expectTypeOf<'bucket_emty'>().not.toExtend<ProblemCode>();
    expectTypeOf<RoleDifference['code']>().toEqualTypeOf<DifferenceCode>();
    expectTypeOf<'trust_opened'>().not.toExtend<DifferenceCode>();
    expectTypeOf<'field_gone'>().not.toExtend<Notice['code']>();
  });

  it('is a step that has one', () => {
    expectTypeOf<Screen<null>['steps'][number]['id']>().toEqualTypeOf<StepId>();
    expectTypeOf<PlanSummary['notices'][number]['step']>().toEqualTypeOf<StepId>();
    expectTypeOf<'policy_json'>().toExtend<StepId>();
    expectTypeOf<'policy_jsn'>().not.toExtend<StepId>();
  });
});
