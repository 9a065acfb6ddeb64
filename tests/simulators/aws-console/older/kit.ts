import type { FC, ReactNode } from 'react';
import type { StepProps } from '../create-role/form';

export interface WizardStep {
  title: string;
  /** What the button that leaves this step says. */
  next: string;
  content: ReactNode;
}

export interface WizardProps {
  title: string;
  steps: WizardStep[];
  active: number;
  busy: boolean;
  onGo: (step: number) => void;
  onCancel: () => void;
  onSubmit: () => void;
}

export interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  constraint?: string;
  error?: string | undefined;
  area?: boolean;
}

export interface ButtonProps {
  /** Without text it shows the refresh icon alone. */
  text?: string;
  primary?: boolean;
  busy?: boolean;
  /** Opens in a new tab. */
  external?: boolean;
  onClick: () => void;
}

export interface Row {
  id: string;
  cells: ReactNode[];
  /** Shown under the row when it is opened. */
  detail?: ReactNode;
}

export interface RowsProps {
  columns: string[];
  rows: Row[];
  loading: boolean;
  selected?: string[];
  onSelect?: (ids: string[]) => void;
}

export interface SearchProps {
  placeholder: string;
  /** Each text that a row must hold. */
  texts: string[];
  onChange: (texts: string[]) => void;
}

/** How one older console draws things. The markup is the generation's own; the wizard behind it is everyone's. */
export interface Kit {
  /** What the page around a screen looks like. */
  Frame: FC<{ children: ReactNode }>;
  Wizard: FC<WizardProps>;
  Button: FC<ButtonProps>;
  Field: FC<FieldProps>;
  Check: FC<{ checked: boolean; onChange: (checked: boolean) => void; children: string }>;
  Rows: FC<RowsProps>;
  Search: FC<SearchProps>;
  Tabs: FC<{ tabs: [id: string, label: string][]; active: string; onChange: (id: string) => void }>;
  /** The first step of Create role. */
  Entity: FC<StepProps>;
  words: {
    roleTitle: string;
    entity: string;
    permissions: string;
    review: string;
    roleName: string;
    roleDescription: string;
    arn: string;
    policyName: string;
    editor: string;
    visual: string;
    policyReview: string;
    /** The button of each step of the two wizards. */
    roleNext: string[];
    policyNext: string[];
  };
  /** Tags have a step of their own in both wizards. */
  tagsStep: boolean;
  /** The default text of a new policy. */
  blankPolicy: string;
}
