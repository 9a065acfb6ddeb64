/** The mark of icons/icon.svg: a key whose bit is the arch of a bridge. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true">
      <rect width="128" height="128" rx="28" class="mark-ground" />
      <g class="mark-key">
        <path
          fill-rule="evenodd"
          d="M36 28a28 28 0 1 1 0 56a28 28 0 1 1 0-56Zm0 16a12 12 0 1 0 0 24a12 12 0 1 0 0-24Z"
        />
        <path d="M58 48H120V104H104V88a8 8 0 0 0-16 0V104H72V64H58Z" />
      </g>
    </svg>
  );
}
