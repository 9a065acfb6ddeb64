import '@cloudscape-design/global-styles/index.css';
import { createRoot } from 'react-dom/client';
import { wireAccountMenu } from './account-menu';
import { App } from './app';
import { BuiltInWords, builtInWords } from './i18n';
import { ConsoleHome } from './lists/console-home';
import { OlderApp } from './older/app';
import { legacyKit } from './older/legacy/kit';
import { polarisKit } from './older/polaris/kit';
import { options, session } from './session';

function IamApp() {
  if (options.generation === 'polaris-v2') return <OlderApp kit={polarisKit} />;
  if (options.generation === 'angularjs') return <OlderApp kit={legacyKit} />;
  return <App />;
}

wireAccountMenu(session.accountId);
const place = document.getElementById('app');
const messages = await builtInWords();
if (place)
  createRoot(place).render(
    <BuiltInWords messages={messages}>
      {location.pathname === '/console/home' ? <ConsoleHome /> : <IamApp />}
    </BuiltInWords>,
  );
