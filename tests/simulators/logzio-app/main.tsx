import './style.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import type { LogzioOptions } from './options';

const options: LogzioOptions = JSON.parse(document.getElementById('options')?.textContent ?? '{}');
const root = document.getElementById('root');
if (root) createRoot(root).render(<App options={options} />);
