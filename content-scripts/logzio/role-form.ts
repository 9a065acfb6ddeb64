import type { FlowKind } from '../../src/connection/flow-kind';
import type { FieldReading, FormSnapshot } from '../../src/messages/page-facts';

/** The live role form as it stands, apart from the documentation around it. */
export interface RoleForm {
  /** What kind of connection it makes. */
  flow: FlowKind;
  root: Element;
  accountId: FieldReading;
  externalId: FieldReading;
  bucket?: HTMLInputElement;
  prefix?: HTMLInputElement;
  roleArn?: HTMLInputElement;
  /** What the page shows that may be the policy for the bucket. */
  policies: (FormSnapshot['policies'][number] & { element?: Element })[];
}

/** The bucket as the form has it. */
export const bucketOf = (form: RoleForm | undefined): string => form?.bucket?.value.trim() ?? '';
