import { useEffect, useState } from 'react';

export interface Loaded<T> {
  value?: T;
  error?: string;
  reload: () => void;
}

export function useLoad<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [result, setResult] = useState<{ value?: T; error?: string }>({});
  const [count, setCount] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` and `count` stand for `load`
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setResult({ value }),
      (error: Error) => current && setResult({ error: error.message }),
    );
    return () => {
      current = false;
    };
  }, [key, count]);
  return { ...result, reload: () => setCount((n) => n + 1) };
}
