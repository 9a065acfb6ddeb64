import { text } from '../../src/i18n';
import { saveFile } from '../save-file';

interface ExportProps {
  file: { name: string; text: string };
  announce: (status: string) => void;
}

/** What a file for a colleague holds, shown before it is saved. */
export function Export({ file, announce }: ExportProps) {
  const download = () => {
    saveFile(file);
    announce(text('popup_exported', file.name));
  };
  return (
    <section class="panel" aria-labelledby="export-title">
      <h3 id="export-title" tabIndex={-1}>
        {text('popup_export_title')}
      </h3>
      <p class="hint">{text('popup_export_what')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it to do so */}
      <pre tabIndex={0} dir="ltr">
        {file.text}
      </pre>
      <button type="button" class="secondary" onClick={download}>
        {text('popup_export_download')}
      </button>
    </section>
  );
}
