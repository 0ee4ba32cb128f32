/**
 * The card's code, a script of its own: most pages have no mark that is pressed, and need not load it. The background runs it in the page when the first
 * card is to open; it leaves the card's class in the isolated world, where `card-loader.ts` finds it.
 */
import { CardHost } from './card-host.js';
import { CARD_KEY, type CardWorld } from './card-loader.js';

(globalThis as CardWorld)[CARD_KEY] = CardHost;
