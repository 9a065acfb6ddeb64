import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

/** A module that the run has built into dist/simulators: loaded late, because packages may have been missing until now. */
export const bundled = (name) => import(pathToFileURL(resolve(root, 'dist/simulators', name)).href);
