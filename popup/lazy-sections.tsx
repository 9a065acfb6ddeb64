import { render } from 'preact';
import { Import } from './components/import';
import { Settings } from './components/settings';
import { offerFolded } from './lazy-sections-loader';

offerFolded({
  settings: (root, props) => render(<Settings {...props} />, root),
  imports: (root, props) => render(<Import {...props} />, root),
});
