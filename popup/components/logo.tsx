/** The mark of icons/icon.svg, as popup.html holds it: a key whose bit is the arch of a bridge. */
export const Logo = ({ size = 20 }: { size?: number }) => (
  <svg class="mark" width={size} height={size} aria-hidden="true">
    <use href="#mark" />
  </svg>
);
