import { render } from 'preact';
import { Import } from './components/import';
import { Settings } from './components/settings';
import { provideLazySections } from './lazy-sections-loader';

provideLazySections({
  settings: (root, props) => render(<Settings {...props} />, root),
  imports: (root, props) => render(<Import {...props} />, root),
});
