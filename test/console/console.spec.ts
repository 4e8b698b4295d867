// The page's own logic, which needs no browser: reports on their way, bodies of commands, bounds of figures, words.
import './body.cases.js';
import './bounds.cases.js';
import './letter.cases.js';
import './lexicon.cases.js';
import './words.cases.js';
