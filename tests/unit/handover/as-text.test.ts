import { expect, it, vi } from 'vitest';
import { asText } from '../../../src/handover/as-text';
import { PLAIN } from './handovers';

vi.mock('../../../src/browser-native', () => import('../popup/fake-browser'));

it('asks a person for policy and role, and for the ARN, with both policies as they are', () => {
  const text = asText(PLAIN);
  expect(text).toMatch(
    /create the policy logzio-acme-logs-read and the role logzio-acme-logs .* send me the role’s ARN/,
  );
  expect(text).toContain(PLAIN.policy);
  expect(text).toContain(PLAIN.trustPolicy);
});
