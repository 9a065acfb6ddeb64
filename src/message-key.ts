/** What is told in `_locales`. Types alone: no sentence comes into a script by them. */
export type MessageKey = keyof typeof import('../_locales/en/messages.json');

/** What of a key follows a beginning. */
type After<Beginning extends string, Key = MessageKey> = Key extends `${Beginning}${infer Rest}`
  ? Rest
  : never;

/** The steps of all screens: each has a sentence that names its field or button. */
export type StepId = After<'field_'>;
/** Every problem, each with a sentence that says what is wrong and how to mend it. */
export type ProblemCode = After<'problem_'>;
/** Every difference that a role check or a trust policy comes to. */
export type DifferenceCode = After<'difference_'>;
/** What a role check found right, or could not check. */
export type CheckNoteCode = After<'check_'>;
/** What can be put on the clipboard. */
export type CopyName = After<'copied_'>;

/** A code as keys spell it. */
export type Underscored<Code extends string> = Code extends `${infer Start}-${infer Rest}`
  ? `${Start}_${Underscored<Rest>}`
  : Code;
