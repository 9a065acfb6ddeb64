import '@cloudscape-design/global-styles/index.css';
import { createRoot } from 'react-dom/client';
import { wireAccountMenu } from './account-menu';
import { App } from './app';
import { BuiltInWords } from './i18n';
import { ConsoleHome } from './lists/console-home';
import { session } from './session';

wireAccountMenu(session.accountId);
const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <BuiltInWords>{location.pathname === '/console/home' ? <ConsoleHome /> : <App />}</BuiltInWords>,
  );
