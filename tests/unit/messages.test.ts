import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { HANDLERS } from '../../src/background/dispatch';
import { requestSchema } from '../../src/messages/requests';

vi.mock('../../src/browser-polyfilled', () => ({ browser: { storage: { local: {}, session: {} } } }));

const accepts = (message: unknown): boolean => v.safeParse(requestSchema, message).success;
const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const kinds = Object.keys(HANDLERS);

describe('the background believes no message unchecked', () => {
  it('refuses anything that is not one of its requests', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => !accepts(message)),
      { numRuns: 2000 },
    );
  });

  it('refuses a known kind with anything that does not belong to it', () => {
    const forged = fc.record({ kind: fc.constantFrom(...kinds), extra: fc.anything() });
    fc.assert(
      fc.property(forged, (message) => !accepts(message)),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['an id that is none', { kind: 'stop', id: '../../etc' }],
    [
      'an account number of eleven digits',
      { kind: 'aws-state', account: { id: '12345678901', alias: '' }, about: '' },
    ],
    ['a detail that does not exist', { kind: 'edit', id: ID, detail: '__proto__', value: '' }],
    [
      'a text that is longer than any policy',
      { kind: 'edit', id: ID, detail: 'policy', value: 'x'.repeat(131_073) },
    ],
    [
      'a role page with a thousand policies',
      {
        kind: 'submit-role-reading',
        reading: { arn: '', trustPolicy: '', policies: Array(1000).fill({ name: '', arn: '' }) },
      },
    ],
    ['a region that Logz.io retired', { kind: 'edit-region', id: ID, region: 'nl' }],
  ])('refuses %s', (_what, message) => {
    expect(accepts(message)).toBe(false);
  });

  it('accepts what its own pages send', () => {
    expect(accepts({ kind: 'adopt-tab', id: ID, digest: 'a1' })).toBe(true);
    expect(
      accepts({
        kind: 'aws-state',
        account: { id: '123456789012', alias: 'prod', session: '' },
        about: 'role',
      }),
    ).toBe(true);
    expect(accepts({ kind: 'edit', id: ID, detail: 'bucket', value: 'acme' })).toBe(true);
  });
});
