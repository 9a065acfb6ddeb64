/** The navigation bar's one menu: open, close, copy the account number. */
export function wireAccountMenu(accountId: string) {
  const button = document.getElementById('nav-usernameMenu');
  const menu = document.getElementById('menu--account');
  button?.addEventListener('click', () => {
    if (!menu) return;
    menu.hidden = !menu.hidden;
    button.setAttribute('aria-expanded', String(!menu.hidden));
  });
  menu
    ?.querySelector('[data-testid="awsc-copy-accountid"]')
    ?.addEventListener('click', () => navigator.clipboard.writeText(accountId));
}
