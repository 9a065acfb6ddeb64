import type { FlowKind } from '../connection/flow-kind';
import { archiveForm } from './archive';
import type { FlowForm } from './flow';
import { s3LogsForm } from './s3-logs';

/** The form of each kind of connection: all that a page's script carries of a kind. */
export const FORMS: Readonly<Record<FlowKind, FlowForm>> = {
  's3-logs': s3LogsForm,
  archive: archiveForm,
};

/** Where a page of the app stands: by its path, by its hash, or by both. */
export const addressOf = ({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string => pathname + hash;
