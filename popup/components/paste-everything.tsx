import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../src/connection/connection';
import { text } from '../../src/i18n';
import type { PastedText } from '../../src/messages/responses';
import type { PopupModel } from '../use-overview';
import { Field } from './field';
import { FoundDetails } from './found-details';

interface PasteEverythingProps {
  companion: PopupModel;
  announce: (status: string) => void;
  /** The connection in hand. */
  connection: Connection | undefined;
  /** What a text gave is in this connection now. */
  onFound: (pasted: PastedText, id: string) => void;
}

/** A text of any kind in one field; below it what was found there, and the fields for what was not. */
export function PasteEverything({ companion, announce, connection, onFound }: PasteEverythingProps) {
  const [pasted, setPasted] = useState('');
  const [result, setResult] = useState<PastedText>();
  const newest = useRef(0);
  useEffect(() => document.getElementById('paste')?.focus(), []);

  const read = async (value: string) => {
    setPasted(value);
    const turn = ++newest.current;
    if (value.trim() === '') return setResult(undefined);
    const draft = result?.alreadyExists ? undefined : result?.id;
    const reply = await companion.ask<'use-pasted-text'>({
      kind: 'use-pasted-text',
      id: draft ?? null,
      text: value,
    });
    if (turn !== newest.current || !reply.ok) return;
    setResult(reply.value);
    if (reply.value.id !== undefined) onFound(reply.value, reply.value.id);
  };
  const show = (start: number, end: number) => {
    const area = document.getElementById('paste') as HTMLTextAreaElement;
    area.focus();
    area.setSelectionRange(start, end);
    // Browsers mark without bringing what is marked into view; no line of the field is broken.
    const line = area.value.slice(0, start).split('\n').length - 1;
    area.scrollTop = (line - 1) * Number.parseFloat(getComputedStyle(area).lineHeight);
  };
  const nothing = result && result.id === undefined && pasted.trim() !== '';
  return (
    <section class="paste">
      <Field
        id="paste"
        multiline
        label={text('popup_paste')}
        value={pasted}
        onValue={read}
        hint={nothing ? undefined : text('popup_paste_hint')}
        warning={nothing ? text('popup_paste_none') : undefined}
      />
      {result?.id !== undefined && connection?.id === result.id && !result.alreadyExists && (
        <FoundDetails
          {...{ pasted, result, connection, companion, announce }}
          onShow={({ start, end }) => show(start, end)}
        />
      )}
    </section>
  );
}
