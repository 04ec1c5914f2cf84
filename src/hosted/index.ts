import { isFramed } from '../frames.ts';
import { takeAddress } from './address.ts';
import { closeButtons, showPanel } from './refusal.ts';

// Before anything else is loaded.
const address = takeAddress();
const place = document.querySelector('main');

if (!isFramed()) document.documentElement.dataset.theme = 'system';

if (place)
  import('./start.ts')
    .then(({ start }) => start(address, place))
    .catch(() =>
      showPanel(
        place,
        'Part of this page could not be loaded',
        'Check your connection, and open it again.',
        ...closeButtons('Close'),
      ),
    );
