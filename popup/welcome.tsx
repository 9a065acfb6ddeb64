import { render } from 'preact';
import { text } from '../src/i18n';
import { Welcome } from './components/welcome';

document.documentElement.lang = text('interface_language');
document.documentElement.dir = text('interface_direction');

const root = document.getElementById('app');
if (root) render(<Welcome />, root);
