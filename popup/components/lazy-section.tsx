import { useEffect, useRef, useState } from 'preact/hooks';
import { type LazySections, loadLazySections } from '../lazy-sections-loader';

interface LazySectionProps {
  title: string;
  draw: (folded: LazySections, root: Element) => void;
}

/** A part of the popup that is folded up. It is seldom opened: what draws it is loaded when it is for the first time. */
export function LazySection({ title, draw }: LazySectionProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const { current } = root;
    if (open && current) void loadLazySections().then((folded) => folded && draw(folded, current));
  });
  return (
    <details class="foot" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div ref={root} />
    </details>
  );
}
