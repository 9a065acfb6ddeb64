/**
 * Follows the page's own modal dialogs.
 * @param then called with the one in front, or with <html> where none is open, at the start and as often as that may have changed
 * @returns ends it
 */
export function followModals(then: (front: Element) => void): () => void {
  const html = document.documentElement;
  /** In the order in which they were opened, the closed ones among them. */
  const opened = new Set<Element>(document.querySelectorAll('dialog'));
  const isOpen = (dialog: Element) => dialog.isConnected && dialog.matches('dialog:modal');
  const tell = () => {
    const front = [...opened].findLast(isOpen) ?? html;
    const isWithin = front !== html;
    // An open dialog may be taken out of the page as it is: only then are all changes of the page of interest.
    observer.observe(html, {
      subtree: true,
      attributes: true,
      attributeFilter: ['open'],
      childList: isWithin,
    });
    then(front);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) {
      if (type !== 'attributes' || !(target instanceof Element)) continue;
      opened.delete(target);
      if (isOpen(target)) opened.add(target);
    }
    tell();
  });
  tell();
  return () => observer.disconnect();
}
