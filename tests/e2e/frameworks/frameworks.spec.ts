/** A thousand updates of each page: `npm run test:pages`. A few of them are in `npm test`. */
import { testFrameworks } from './play.js';

testFrameworks(1_000, 4);
