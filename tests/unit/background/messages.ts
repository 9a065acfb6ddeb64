import fc, { type Arbitrary } from 'fast-check';
import type { Request, RequestKind } from '../../../src/messages/requests';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
export const anyId = fc
  .tuple(hex(8), hex(4), hex(4), hex(4), hex(12))
  .map((parts) => parts.join('-')) as Arbitrary<string>;
const word = fc.string({ maxLength: 40 });
const readValue = fc.oneof(
  fc.record({ value: word }),
  fc.constant({ missing: true }),
  fc.record({ several: fc.array(word, { maxLength: 3 }) }),
);
const form = fc.record({
  accountId: readValue,
  externalId: readValue,
  bucket: word,
  prefix: word,
  policies: fc.array(fc.record({ text: word, near: fc.boolean() }), { maxLength: 2 }),
});
const given = fc.record(
  { pasted: word, drafted: fc.boolean(), kmsKey: word, withoutKms: fc.boolean() },
  { requiredKeys: [] },
);
const planFacts = {
  press: word,
  notices: fc.array(fc.record({ code: fc.constantFrom('field_missing', 'field_occupied'), step: word }), {
    maxLength: 2,
  }),
  written: fc.array(fc.record({ step: word, at: fc.nat(), unsure: fc.boolean() }), { maxLength: 2 }),
};
const reading = fc.record({
  arn: word,
  trustPolicy: word,
  policies: fc.array(fc.record({ name: word, arn: word }), { maxLength: 3 }),
});

const alone = (kind: RequestKind) => fc.constant({ kind });
const withId = (id: Arbitrary<string>) => (kind: RequestKind) => fc.record({ kind: fc.constant(kind), id });

/** Every kind of request as its own pages send it, naming connections from `id`. */
export function requests(id: Arbitrary<string> = anyId): Record<RequestKind, Arbitrary<object>> {
  const named = withId(id);
  const kind = <K extends RequestKind>(is: K, parts: Record<string, Arbitrary<unknown>>) =>
    fc.record({ kind: fc.constant(is), ...parts }) as Arbitrary<Extract<Request, { kind: K }>>;
  const account = fc.constantFrom(null, { id: '111122223333', alias: 'prod', session: '' });
  const awsLook = fc.record({
    ...planFacts,
    at: fc.constantFrom('role', 'create-role', 'other'),
    roleName: word,
    region: word,
    account,
    trustPolicy: word,
    toFill: fc.boolean(),
    settled: fc.boolean(),
    replaced: word,
    alerts: fc.array(fc.record({ text: word, error: fc.boolean() }), { maxLength: 2 }),
    creating: fc.constantFrom(null, { kind: 'role', name: 'acme' }),
  });
  const logzioLook = fc.record({
    ...planFacts,
    subject: fc.constantFrom('collect', 'deliver', 'done', 'archive', 'two_forms', 'unknown'),
    form: fc.option(form),
    saved: fc.boolean(),
    failed: word,
    isInPlace: fc.boolean(),
    unknown: fc.boolean(),
    doneBucket: word,
  });
  return {
    collapse: kind('collapse', { collapsed: fc.boolean() }),
    'aws-data': alone('aws-data'),
    'aws-state': kind('aws-state', { account, about: word }),
    adopt: alone('adopt'),
    lead: named('lead'),
    'names-typed': kind('names-typed', { policyName: word, roleName: word }),
    'policy-created': kind('policy-created', { name: word }),
    'role-created': kind('role-created', { name: word }),
    'role-waiting': kind('role-waiting', { waiting: fc.boolean() }),
    'back-to-role': alone('back-to-role'),
    'check-role': alone('check-role'),
    'role-asked': alone('role-asked'),
    'role-read': kind('role-read', { reading: fc.option(reading) }),
    'aws-card': kind('aws-card', { about: word, look: awsLook }),
    'page-part': kind('page-part', { part: fc.constantFrom('create-policy', 'edit-policy', 'report') }),
    'bucket-elsewhere': alone('bucket-elsewhere'),
    'add-bucket': alone('add-bucket'),
    'carry-external-id': alone('carry-external-id'),
    'own-role': alone('own-role'),
    'logzio-data': alone('logzio-data'),
    'form-part': kind('form-part', { part: fc.constantFrom('form', 'report') }),
    'logzio-form-near': alone('logzio-form-near'),
    'logzio-state': alone('logzio-state'),
    'logzio-card': kind('logzio-card', { look: logzioLook }),
    give: kind('give', { bucket: word, given }),
    start: kind('start', { form }),
    'arn-delivered': named('arn-delivered'),
    'logzio-said': kind('logzio-said', { id, said: fc.array(word, { maxLength: 3 }) }),
    overview: alone('overview'),
    new: alone('new'),
    edit: kind('edit', { id, detail: fc.constantFrom('bucket', 'policy', 'externalId'), value: word }),
    'edit-region': kind('edit-region', { id, region: fc.constantFrom('us', 'eu') }),
    'edit-encryption': kind('edit-encryption', { id, encrypted: fc.option(fc.boolean()) }),
    'edit-role-arn': kind('edit-role-arn', { id, value: word }),
    'draft-policy': named('draft-policy'),
    'open-console': named('open-console'),
    'send-arn': named('send-arn'),
    'read-page': alone('read-page'),
    finish: named('finish'),
    resume: named('resume'),
    remove: named('remove'),
    'undo-remove': named('undo-remove'),
    set: kind('set', { setting: fc.constantFrom('fill', 'rolePattern', 'keepDays'), value: word }),
    export: named('export'),
    import: kind('import', { text: word, replace: fc.boolean() }),
    'set-aside': alone('set-aside'),
    'remove-damaged': alone('remove-damaged'),
  };
}

type Broken = Record<string, unknown>;

/** Wrong in the place of any part of a message: no part may be any of these. */
const WRONG = [undefined, 7.5, Number.NaN, [[]], { length: 1 }, Symbol.iterator.toString().repeat(100_000)];

/** One thing in a message made wrong: a part gone, of another type, far too long, or one too many. */
export const broken = (request: object): Arbitrary<unknown> => {
  const parts = Object.keys(request);
  return fc.oneof(
    fc.constantFrom(...parts).map((part) => {
      const { [part]: _gone, ...rest } = request as Broken;
      return rest;
    }),
    fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...WRONG)).map(([part, wrong]) => ({
      ...request,
      [part]: wrong,
    })),
    fc
      .string({ minLength: 1 })
      .filter((name) => !parts.includes(name) && name !== '__proto__')
      .map((name) => ({ ...request, [name]: 1 })),
    fc.constantFrom('Kind', '', 'constructor', '__proto__', 'toString').map((kind) => ({ ...request, kind })),
    fc.constantFrom(...parts).map((part) => [...parts, part]),
    fc.constant(JSON.stringify(request)),
  );
};
