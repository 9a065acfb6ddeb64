import type { Ace } from 'ace-builds';
import ace from 'ace-builds/src-noconflict/ace';
import 'ace-builds/src-noconflict/ext-language_tools';
import 'ace-builds/src-noconflict/mode-json';
import 'ace-builds/src-noconflict/theme-cloud_editor_dark';
import 'ace-builds/src-noconflict/theme-dawn';

interface AceModule {
  edit(element: HTMLElement, options: Partial<Ace.EditorOptions>): Ace.Editor;
  config: { setDefaultValue(path: string, name: string, value: unknown): void };
}

const module: AceModule = ace;

// The worker is a second script, which the simulator does not serve.
module.config.setDefaultValue('session', 'useWorker', false);

export { module as ace };
