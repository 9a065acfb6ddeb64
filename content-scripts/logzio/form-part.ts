import type { ReaderWorld } from './form-reader';
import { readForm } from './read-form';

(globalThis as ReaderWorld).readForm = readForm;
