import { useEffect } from 'preact/hooks';

const SHOWN_FOR = 8000;

/** The result of a press, announced once. The region is there from the start, or screen readers would not speak it. */
export function Status({ text, onEnd }: { text: string; onEnd: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text starts the time anew.
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(onEnd, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="status" role="status">
      {text}
    </p>
  );
}
