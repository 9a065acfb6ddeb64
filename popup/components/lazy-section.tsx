import { useEffect, useRef, useState } from 'preact/hooks';
import { type LazySections, loadLazySections } from '../lazy-sections-loader';

interface LazySectionProps {
  title: string;
  draw: (sections: LazySections, root: Element) => void;
}

/** A section of the popup that is collapsed at first and seldom opened: its code is loaded when it is opened. */
export function LazySection({ title, draw }: LazySectionProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const { current } = root;
    if (open && current) void loadLazySections().then((sections) => sections && draw(sections, current));
  });
  return (
    <details class="foot" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div ref={root} />
    </details>
  );
}
