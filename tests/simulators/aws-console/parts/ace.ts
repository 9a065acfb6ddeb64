import type { Ace } from 'ace-builds';
import ace from 'ace-builds/src-noconflict/ace';
import 'ace-builds/src-noconflict/ext-language_tools';
import 'ace-builds/src-noconflict/mode-json';
import 'ace-builds/src-noconflict/theme-cloud_editor_dark';
import 'ace-builds/src-noconflict/theme-dawn';
import { options } from '../session';

interface Editor extends Ace.Editor {
  renderer: Ace.VirtualRenderer & { freeze(): void; unfreeze(): void };
}
interface AceModule {
  edit(element: HTMLElement, options: Partial<Ace.EditorOptions>): Editor;
  config: { setDefaultValue(path: string, name: string, value: unknown): void };
}

const module: AceModule = ace;

// The worker is a second script, which the simulator does not serve.
module.config.setDefaultValue('session', 'useWorker', false);

const { edit } = module;
/** Cloudscape has its editor made by this, too. */
module.edit = (element, given) => {
  const editor = edit(element, given);
  editor.setBehavioursEnabled(options.closesBrackets);
  if (options.codeFontSize) editor.setFontSize(options.codeFontSize);
  if (options.policyReadOnly) editor.setReadOnly(true);
  if (options.drawDelayMs) {
    editor.renderer.freeze();
    setTimeout(() => editor.renderer.unfreeze(), options.drawDelayMs);
  }
  return editor;
};

export { module as ace };
