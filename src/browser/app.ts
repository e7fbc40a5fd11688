import { autosave } from './autosave.js';
import { arrowKeys } from './arrow-keys.js';
import { attach, type Behaviours } from './behaviour.js';
import { countDown } from './count-down.js';
import { askHtmxAgain } from './htmx-again.js';
import { boardTable } from './board-table.js';
import { linkKeys } from './link-keys.js';
import { live } from './live.js';
import { menu } from './menu.js';
import { ratingKeys } from './rating-keys.js';
import { sheetKeys } from './sheet-keys.js';
import { suggest } from './suggest.js';
import { submitOnChange } from './submit-on-change.js';

/** By the name in `data-behaviour`. Every page works without them. */
const behaviours: Behaviours = {
  'link-keys': linkKeys,
  live,
  'board-table': boardTable,
  'count-down': countDown,
  menu,
  autosave,
  'rating-keys': ratingKeys,
  'sheet-keys': sheetKeys,
  suggest,
  'arrow-keys': arrowKeys,
  'submit-on-change': submitOnChange,
};

attach(behaviours, document.documentElement);
askHtmxAgain();
// htmx says so of each element that it has put into the page.
document.addEventListener('htmx:load', (event) => {
  if (event.target instanceof Element) attach(behaviours, event.target);
});
