import { useEffect, useState } from 'preact/hooks';
import { api } from '../../src/browser-native';
import { text } from '../../src/i18n';

/** The guide, the keyboard's way to the card, what the companion cannot do, and which version it is. */
export function Help() {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void api.commands.getAll().then(([command]) => setKeys(command?.shortcut ?? ''));
  }, []);
  return (
    <details class="foot">
      <summary>{text('popup_help')}</summary>
      <p>
        <a href="welcome.html#sample" target="_blank" rel="noreferrer">
          {text('welcome_how')}
        </a>
      </p>
      {keys && <p>{text('popup_help_keys', keys)}</p>}
      <p>
        {text('popup_limits')}: {text('popup_limits_partitions')}
      </p>
      <p>{text('popup_help_version', api.runtime.getManifest().version)}</p>
    </details>
  );
}
