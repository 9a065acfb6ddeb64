import { send } from '../../src/send';
import type { readForm } from './reader/read-form';

/**
 * What `entries/logzio-form-reader.ts` adds to the extension's world on this page. It is put there when a field that a role form has shows:
 * most pages have none.
 */
export interface ReaderWorld {
  readForm?: typeof readForm;
}

export const formReader = (): ReaderWorld['readForm'] => (globalThis as ReaderWorld).readForm;

let loading: Promise<unknown> | undefined;

/** Asks for it. Answered when it is there, or could not be put there: then the next scan asks again. */
export const loadFormReader = (): Promise<unknown> => {
  loading ??= send<'inject-script'>({ kind: 'inject-script', script: 'logzio-form-reader' }).finally(() => {
    loading = undefined;
  });
  return loading;
};
