import { render } from 'preact';
import { text } from '../src/text';
import { App } from './app';

document.documentElement.lang = text('popup_language');
document.documentElement.dir = text('popup_direction');

const root = document.getElementById('app');
if (root) render(<App />, root);
