/** What stands where a connection will stand, until the background has answered; popup.html holds the same. */
export const Skeleton = () => (
  <div class="skeleton" aria-hidden="true">
    <i />
    <i />
    <i class="block" />
    <i />
    <i />
    <i />
  </div>
);
