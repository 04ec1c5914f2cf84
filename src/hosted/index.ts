import { isFramed } from '../frames.ts';
import { takeAddress } from './address.ts';

// Before anything else is loaded.
const address = takeAddress();
const place = document.querySelector('main');

if (!isFramed()) document.documentElement.dataset.theme = 'system';

if (place)
  import('./start.ts')
    .then(({ start }) => start(address, place))
    .catch(() => {
      place.textContent =
        'Part of this page could not be loaded. Check your connection, and open the link again.';
    });
