import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { type ReactNode, useEffect, useState } from 'react';

export function useDelay(ms: number): boolean {
  const [ready, setReady] = useState(ms <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return ready;
}

interface Props {
  ms: number;
  quiet?: boolean;
  children: ReactNode;
}

/** Shows its children after a while, and until then a spinner or, when `quiet`, nothing. */
export function Delayed({ ms, quiet = false, children }: Props) {
  if (useDelay(ms)) return children;
  if (quiet) return null;
  return (
    <Box textAlign="center" padding="xxl">
      <Spinner size="large" />
    </Box>
  );
}
