import { useEffect, useState } from 'react';
import { options } from '../session';

/** A number that goes up now and then when the page is to be restless, for use as a part of row keys. */
export function useHeartbeat(): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (!options.rerender) return;
    const timer = setInterval(() => setBeat((n) => n + 1), options.rerenderMs);
    return () => clearInterval(timer);
  }, []);
  return beat;
}
