import { useEffect, useRef, useState } from 'preact/hooks';
import { type Folded, loadFolded } from '../lazy-sections-loader';

interface FoldProps {
  title: string;
  draw: (folded: Folded, root: Element) => void;
}

/** A part of the popup that is folded up. It is seldom opened: what draws it is loaded when it is for the first time. */
export function Fold({ title, draw }: FoldProps) {
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const { current } = root;
    if (open && current) void loadFolded().then((folded) => folded && draw(folded, current));
  });
  return (
    <details class="foot" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div ref={root} />
    </details>
  );
}
