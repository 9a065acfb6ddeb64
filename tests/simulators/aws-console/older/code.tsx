import { useEffect, useRef } from 'react';
import { ace } from '../parts/ace';

interface Props {
  value: string;
  /** Left out: read only. */
  onChange?: (value: string) => void;
}

/** A policy in Ace, as the consoles before Cloudscape showed it. */
export function Code({ value, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const first = useRef(value);
  const change = useRef(onChange);
  change.current = onChange;
  const readOnly = onChange === undefined;
  useEffect(() => {
    if (!host.current) return;
    const editor = ace.edit(host.current, {
      value: first.current,
      readOnly,
      showPrintMargin: false,
      mode: 'ace/mode/json',
      theme: 'ace/theme/dawn',
    });
    editor.on('change', () => change.current?.(editor.getValue()));
    return () => editor.destroy();
  }, [readOnly]);
  return <div ref={host} style={{ height: readOnly ? 300 : 420 }} />;
}
