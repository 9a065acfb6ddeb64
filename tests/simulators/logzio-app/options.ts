/** How the simulated Logz.io app looks and behaves: no one outside has seen its live DOM, so each part varies. */
export interface LogzioOptions {
  /** What **Get the role policy** gives: policy A, policy B with the KMS placeholder, or only the clipboard. */
  variant?: 'policy-shown' | 'policy-kms' | 'clipboard-only';
  /** Where the policy is shown. */
  policyIn?: 'pre' | 'textarea' | 'dialog';
  /** How labels and values are marked up. */
  markup?: Markup;
  /** Documentation around the form, with the form's own words and a sample policy. */
  docs?: boolean;
  /** A second form, for access keys, beside the one for a role. */
  twoWidgets?: boolean;
  /** How long Logz.io takes to say its Account ID and External ID. */
  valuesDelayMs?: number;
  /** The admin may change the External ID, as before 2020. */
  externalIdEditable?: boolean;
  /** The form for a role stands open when the page loads. */
  formOpen?: boolean;
  /** The policy shown stays when the bucket is changed. */
  stalePolicy?: boolean;
  /** The Role ARN field does not keep what is written into it. */
  refusesArn?: boolean;
  /** The form stays open after a success, emptied. */
  formStays?: boolean;
  /** The region chosen when the form opens; '' for none. */
  region?: string;
  /** How **Archive and restore** looks. */
  archive?: ArchiveOptions;
  /** A slim banner above the app, for the guided demo. */
  guide?: string;
}

/** Archive and restore through the years. */
export interface ArchiveOptions {
  look?: 2019 | 2020 | 2024;
  /** The form shows Account ID and External ID. */
  showsIds?: boolean;
  /** Whether archiving is on, where settings are there already. */
  state?: 'on' | 'off' | 'paused';
  cloud?: 'AWS' | 'Azure';
  /** The fields of both clouds stand on the page at once. */
  bothClouds?: boolean;
  /** How Logz.io authenticates when the page opens. */
  method?: 'role' | 'keys';
}

/** `test-subjects` is the closest to what is known of the real app. */
export type Markup = 'test-subjects' | 'labels' | 'dl' | 'table' | 'readonly-inputs';
