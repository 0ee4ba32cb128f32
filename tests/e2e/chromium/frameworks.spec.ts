/** Pages of real frameworks, the short version of `npm run test:pages`. */
import { testFrameworks } from '../frameworks/play.js';

testFrameworks(20, 2);
