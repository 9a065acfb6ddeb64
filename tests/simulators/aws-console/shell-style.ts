/** The navigation bar belongs to every AWS page and is no part of the IAM app or of Cloudscape. */
export const shellStyle = `
#awsc-nav-header { position: sticky; top: 0; z-index: 1100; background: #161d26; color: #f3f3f7;
  font: 14px/20px 'Amazon Ember', 'Open Sans', 'Helvetica Neue', Arial, sans-serif; }
#awsc-nav-header nav { display: flex; align-items: center; gap: 12px; height: 40px; padding: 0 16px; position: relative; }
#awsc-nav-header a, #awsc-nav-header button { color: inherit; background: none; border: 0; font: inherit; cursor: pointer; }
#awsc-nav-header .nav-logo { font-weight: 700; font-size: 18px; text-decoration: none; border-bottom: 2px solid #f90; }
#awsc-nav-header input { width: 380px; height: 26px; padding: 0 10px; border: 1px solid #8c8c94; border-radius: 4px;
  background: #0f141a; color: inherit; font: inherit; }
#awsc-nav-header .nav-hint { margin-left: -70px; color: #b4b4bb; }
#awsc-nav-header .nav-region { margin-left: auto; }
#awsc-nav-header .nav-user { margin-left: 8px; color: #b4b4bb; }
#menu--account { position: absolute; right: 16px; top: 40px; padding: 16px; background: #161d26; border: 1px solid #424650; }
#menu--account a { display: block; margin-top: 12px; color: #42b4ff; }
`;
