import { EDITOR_DAMAGE, EDITOR_SIGNALS } from './editor-damage';
import { MORE_DAMAGE } from './more-damage';
import type { Mutation } from './mutation';
import { ONE_SIGNAL } from './one-signal';

export const MUTATIONS: Mutation[] = [...ONE_SIGNAL, ...MORE_DAMAGE, ...EDITOR_SIGNALS, ...EDITOR_DAMAGE];
