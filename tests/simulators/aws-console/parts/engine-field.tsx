import { useEffect, useRef } from 'react';
import { options } from '../session';
import { ENGINES } from './engines';
import type { Engine } from './engines/engine';

interface Props {
  label: string;
  value: string;
  height: number;
  /** Left out: read only. */
  onChange?: ((value: string) => void) | undefined;
}

/** A policy in an editor of another make than Cloudscape's. */
export function EngineField({ label, value, height, onChange }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const engine = useRef<Engine>(undefined);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const readOnly = onChange === undefined || options.policyReadOnly;
  useEffect(() => {
    let gone = false;
    void ENGINES[options.policyEditor]?.().then(({ mount }) => {
      if (gone || !host.current) return;
      const mounted = mount(host.current, {
        value: latest.current.value,
        label,
        readOnly,
        closesBrackets: options.closesBrackets,
        onChange: (text) => latest.current.onChange?.(text),
      });
      engine.current = mounted;
      // An editor may show no way in; the tests need one.
      if (latest.current.onChange) Object.assign(globalThis, { simEditor: mounted });
    });
    return () => {
      gone = true;
      engine.current?.destroy();
      engine.current = undefined;
    };
  }, [label, readOnly]);
  useEffect(() => engine.current?.set(value), [value]);
  return <div ref={host} style={{ height }} />;
}
