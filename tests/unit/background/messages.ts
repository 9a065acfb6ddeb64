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
  flow: fc.constant('s3-logs'),
  accountId: readValue,
  externalId: readValue,
  bucket: word,
  prefix: word,
  policies: fc.array(fc.record({ text: word, insideForm: fc.boolean() }), { maxLength: 2 }),
});
const given = fc.record(
  { pasted: word, drafted: fc.boolean(), kmsKey: word, withoutKms: fc.boolean() },
  { requiredKeys: [] },
);
const planSummary = {
  press: word,
  notices: fc.array(fc.record({ code: fc.constantFrom('field_missing', 'field_occupied'), step: word }), {
    maxLength: 2,
  }),
  fields: fc.array(fc.record({ step: word }), { maxLength: 2 }),
  written: fc.array(fc.record({ step: word, at: fc.nat() }), { maxLength: 2 }),
};
const reading = fc.record({
  arn: word,
  trustPolicy: word,
  policies: fc.array(fc.record({ name: word, arn: word }), { maxLength: 3 }),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const alone = (kind: RequestKind) => fc.constant({ kind });
const pressed = (kind: RequestKind, id: Arbitrary<string>, parts: object = {}) =>
  fc.record({ kind: fc.constant(kind), id, digest: word, ...parts });
const withId = (id: Arbitrary<string>) => (kind: RequestKind) => fc.record({ kind: fc.constant(kind), id });

/** Every kind of request as its own pages send it, naming connections from `id`. */
export function requests(id: Arbitrary<string> = anyId): Record<RequestKind, Arbitrary<object>> {
  const named = withId(id);
  const kind = <K extends RequestKind>(is: K, parts: Record<string, Arbitrary<unknown>>) =>
    fc.record({ kind: fc.constant(is), ...parts }) as Arbitrary<Extract<Request, { kind: K }>>;
  const account = fc.constantFrom(null, { id: '111122223333', alias: 'prod', session: '' });
  const firstPage = fc.record({ route: word, fromConsole: fc.boolean() });
  const awsFacts = fc.record({
    ...planSummary,
    location: fc.constantFrom('role', 'create-role', 'other'),
    roleName: word,
    region: word,
    account,
    trustPolicy: word,
    trustUnread: fc.boolean(),
    hasPendingFills: fc.boolean(),
    settled: fc.boolean(),
    replacedEditorStep: word,
    alerts: fc.array(fc.record({ text: word, error: fc.boolean() }), { maxLength: 2 }),
    pendingCreation: fc.constantFrom(null, { kind: 'role', name: 'acme' }),
  });
  const logzioFacts = fc.record({
    ...planSummary,
    cardTopic: fc.constantFrom('read', 'fill', 'lead', 'connected', 'two_forms', 'unknown', 'unopened'),
    form: fc.option(form),
    saved: fc.boolean(),
    failureText: word,
    failedAt: fc.nat(),
    secondsToWait: fc.nat(),
    arnIsInForm: fc.boolean(),
    unrecognized: fc.boolean(),
    connected: fc.constantFrom(null, { bucket: 'acme', flow: 's3-logs', role: 'r' }),
  });
  return {
    collapse: kind('collapse', { collapsed: fc.boolean() }),
    'move-card': kind('move-card', { place: fc.record({ x: share, y: share }) }),
    'open-popup': alone('open-popup'),
    'open-help': alone('open-help'),
    'get-page-data': alone('get-page-data'),
    'frame-changed': alone('frame-changed'),
    'get-frames': alone('get-frames'),
    'access-editor': kind('access-editor', {
      place: fc.record({
        href: fc.constantFrom('https://console.aws.amazon.com/iam/home#/policies/create'),
        count: fc.nat({ max: 3 }),
        index: fc.nat({ max: 3 }),
      }),
      write: fc.oneof(
        fc.record({ over: word, value: fc.constant('policy') }),
        fc.record({ over: word, undo: word }),
      ),
    }),
    'inject-script': kind('inject-script', {
      script: fc.constantFrom('aws-create-policy', 'aws-report', 'logzio-report'),
    }),
    'aws-state': fc.record(
      { kind: fc.constant('aws-state'), account, about: word, firstPage },
      { requiredKeys: ['kind', 'account', 'about'] },
    ),
    'link-followed': kind('link-followed', { route: word }),
    'adopt-tab': pressed('adopt-tab', id),
    'switch-connection': named('switch-connection'),
    'rename-in-aws': kind('rename-in-aws', { id, policyName: word, roleName: word }),
    'policy-created': kind('policy-created', { id, name: word }),
    'role-created': kind('role-created', { id, name: word }),
    'role-waiting': kind('role-waiting', { id, waiting: fc.boolean() }),
    'show-role-tab': pressed('show-role-tab', id),
    'check-role': pressed('check-role', id),
    'send-anyway': pressed('send-anyway', id, { named: word }),
    'get-role-check': alone('get-role-check'),
    'submit-role-reading': kind('submit-role-reading', { reading: fc.option(reading) }),
    'get-aws-card': kind('get-aws-card', { about: word, facts: awsFacts }),
    'set-bucket-account': pressed('set-bucket-account', id, { elsewhere: fc.boolean() }),
    'correct-role': pressed('correct-role', id, { part: fc.constantFrom('trust', 'policy') }),
    'add-bucket': pressed('add-bucket', id),
    'carry-external-id': pressed('carry-external-id', id),
    'use-own-role': pressed('use-own-role', id),
    'inject-logzio-script': alone('inject-logzio-script'),
    'logzio-state': alone('logzio-state'),
    'get-logzio-card': kind('get-logzio-card', { facts: logzioFacts }),
    'save-card-input': kind('save-card-input', { bucket: word, input: given }),
    'choose-ids': kind('choose-ids', { of: fc.constantFrom(null) }),
    start: kind('start', { form, offer: word }),
    'arn-delivered': named('arn-delivered'),
    'open-role': named('open-role'),
    'save-messages': kind('save-messages', {
      ...{ id, said: fc.array(word, { maxLength: 3 }), isTest: fc.boolean() },
    }),
    overview: alone('overview'),
    'review-policy': kind('review-policy', {
      flow: fc.constant('s3-logs'),
      policy: word,
      bucket: word,
      prefix: word,
      encrypted: fc.option(fc.boolean()),
    }),
    'create-connection': alone('create-connection'),
    'use-pasted-text': kind('use-pasted-text', {
      id: fc.option(id),
      text: fc.oneof(word, fc.constant('External ID: logzio:aws:extid:0123456789abcdef0')),
    }),
    edit: kind('edit', { id, detail: fc.constantFrom('bucket', 'policy', 'externalId'), value: word }),
    'edit-region': kind('edit-region', { id, region: fc.constantFrom('us', 'eu') }),
    'edit-encryption': kind('edit-encryption', { id, encrypted: fc.option(fc.boolean()) }),
    'edit-role-arn': kind('edit-role-arn', { id, value: word }),
    'generate-policy': named('generate-policy'),
    'open-console': named('open-console'),
    'send-arn': named('send-arn'),
    'read-page': alone('read-page'),
    stop: named('stop'),
    resume: named('resume'),
    remove: named('remove'),
    'undo-remove': named('undo-remove'),
    'set-setting': kind('set-setting', {
      setting: fc.constantFrom('fill', 'rolePattern', 'keepDays'),
      value: word,
    }),
    export: named('export'),
    'hand-over': kind('hand-over', {
      id,
      format: fc.constantFrom('text', 'cli', 'cloudformation', 'terraform'),
    }),
    import: kind('import', { text: word, replace: fc.boolean() }),
    'export-unreadable-records': alone('export-unreadable-records'),
    'remove-damaged': alone('remove-damaged'),
  };
}

type Broken = Record<string, unknown>;

/** Wrong in the place of any part of a message: no part may be any of these. */
const WRONG = [undefined, 7.5, Number.NaN, [[]], { length: 1 }, Symbol.iterator.toString().repeat(100_000)];

/** Parts without which a request is as sound. */
const OPTIONAL = ['firstPage', 'reuse'];

/** One thing in a message made wrong: a part gone, of another type, far too long, or one too many. */
export const broken = (request: object): Arbitrary<unknown> => {
  const parts = Object.keys(request);
  return fc.oneof(
    fc.constantFrom(...parts.filter((part) => !OPTIONAL.includes(part))).map((part) => {
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
