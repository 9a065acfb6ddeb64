import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus to an element by its id, as soon as it is on the screen: for when a press takes its button away. */
export function useFocus(): (id: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  const tryIt = () => {
    const element = wanted.current && document.getElementById(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    element.focus();
  };
  useEffect(tryIt);
  return (id) => {
    wanted.current = id;
    // After the render that the same press brings about, if any.
    setTimeout(tryIt);
  };
}
