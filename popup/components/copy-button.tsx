interface CopyButtonProps {
  /** Says what is copied: the button shows no word. */
  label: string;
  onCopy: () => void;
}

/** Copies the value beside it. */
export const CopyButton = ({ label, onCopy }: CopyButtonProps) => (
  <button type="button" class="copy" aria-label={label} title={label} onClick={onCopy}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  </button>
);
