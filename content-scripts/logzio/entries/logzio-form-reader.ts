import type { ReaderWorld } from '../form-reader-loader';
import { readForm } from '../reader/read-form';

(globalThis as ReaderWorld).readForm = readForm;
