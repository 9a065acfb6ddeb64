import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../../src/connection/connection';
import { HANDOVER_FORMATS, type HandoverFormat } from '../../src/handover/handover';
import { problemText, text } from '../../src/i18n';
import type { Reply, Responses } from '../../src/messages/responses';
import { send } from '../../src/send';
import { saveFile } from '../save-file';
import { useCopy } from '../use-copy';
import { CopyButton } from './copy-button';

interface ExportProps {
  connection: Connection;
  announce: (status: string) => void;
}

/** `companion`: the file that another companion imports. */
const FORMATS = ['companion', ...HANDOVER_FORMATS] as const;

/** A connection for a colleague, in the form that the colleague works with: shown before it is copied or saved. */
export function Export({ connection, announce }: ExportProps) {
  const { id } = connection;
  const [format, setFormat] = useState<HandoverFormat | 'companion'>('companion');
  const [reply, setReply] = useState<Reply<Responses['export']>>();
  const copy = useCopy(announce);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows the connection as it is edited.
  useEffect(() => {
    let isLatest = true;
    const asked =
      format === 'companion'
        ? send<'export'>({ kind: 'export', id })
        : send<'hand-over'>({ kind: 'hand-over', id, format });
    void asked.then((answer) => isLatest && setReply(answer));
    return () => {
      isLatest = false;
    };
  }, [id, format, connection.details]);
  const file = reply?.ok ? reply.value : undefined;
  const download = () => {
    if (!file) return;
    saveFile(file);
    announce(text('popup_exported', file.name));
  };
  return (
    <section class="panel" aria-labelledby="export-title">
      <h3 id="export-title" tabIndex={-1}>
        {text('popup_export_title')}
      </h3>
      <div class="field">
        <div class="label">
          <label for="export-format">{text('popup_export_format')}</label>
        </div>
        <select
          id="export-format"
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as HandoverFormat)}
        >
          {FORMATS.map((each) => (
            <option key={each} value={each}>
              {text(`popup_export_${each}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="hint">{text('popup_export_what')}</p>
      {reply && !reply.ok && <p class="wrong">{problemText(reply.problem)}</p>}
      {file && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it to do so */}
          <pre tabIndex={0} dir="ltr">
            {file.text}
          </pre>
          <div class="buttons">
            <button type="button" class="secondary" onClick={download}>
              {text('popup_export_download')}
            </button>
            <CopyButton label={text('popup_export_copy')} onCopy={() => copy(file.name, file.text)} />
          </div>
        </>
      )}
    </section>
  );
}
