/** The table of guards, in the order they are asked. */

import { breadth } from './breadth.js';
import { core } from './core.js';
import { gist } from './gist.js';
import type { Guard } from './guard.js';
import { names } from './names.js';
import { namesakes } from './namesakes.js';
import { notMatching } from './not-matching.js';
import { numbers } from './numbers.js';
import { predicate } from './predicate.js';

export const GUARDS: readonly Guard[] = [breadth, gist, predicate, core, names, namesakes, numbers, notMatching];
