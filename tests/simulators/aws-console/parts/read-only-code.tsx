import Box from '@cloudscape-design/components/box';
import { useEffect, useRef } from 'react';
import { options } from '../session';
import { ace } from './ace';
import { EngineField } from './engine-field';
import { ENGINES } from './engines';

const LINE_HEIGHT = 17;

/** A policy that is shown, not edited: plain Ace, without Cloudscape's status bar, or what else the console edits with. */
export function ReadOnlyCode({ value, label }: { value: string; label: string }) {
  const host = useRef<HTMLElement>(null);
  const plain = options.policyEditor === 'textarea';
  const other = ENGINES[options.policyEditor] !== undefined;
  useEffect(() => {
    if (plain || other || !host.current) return;
    const editor = ace.edit(host.current, {
      value,
      readOnly: true,
      highlightActiveLine: false,
      showPrintMargin: false,
      mode: 'ace/mode/json',
      theme: 'ace/theme/dawn',
    });
    return () => editor.destroy();
  }, [value, plain, other]);
  if (plain) return <Box variant="pre">{value}</Box>;
  const height = options.codeHeight || Math.min(20, value.split('\n').length + 1) * LINE_HEIGHT;
  if (other) return <EngineField label={label} value={value} height={height} />;
  // Ace leaves its DOM behind when destroyed; a new value therefore gets a new element.
  return <section key={value} ref={host} aria-label={label} style={{ height }} />;
}
