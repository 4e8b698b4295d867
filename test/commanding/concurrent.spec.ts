// Commands that come at once, in a file of their own: each is tried over logs of its own.
import { concurrentCases } from './concurrent.cases.js';

concurrentCases();
