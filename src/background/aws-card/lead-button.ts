import type { CardButton } from '../../card-model';

/** The buttons that lead to the next thing; `card_next_<id>` says what each comes to. */
export type LeadId =
  | 'create-policy'
  | 'create-role'
  | 'show-role-tab'
  | 'check-role'
  | 'add-bucket'
  | 'carry-external-id'
  | 'use-own-role';

export interface LeadButton extends CardButton {
  id: LeadId;
}
