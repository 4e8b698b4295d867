// The dependency rules, by folder: which part of Cordon may know which. Each has an offender in
// test/architecture/offenders/<rule>/ that it must report; the offenders mimic the tree, so every path allows for theirs.
const TREE = '^(?:test/architecture/offenders/[^/]+/|)';

/** The paths under the tree's root, or under an offender's. */
const at = (...paths) => paths.map((path) => `${TREE}${path}`);
/** Packages by name, installed or not. */
const packages = (...names) => names.map((name) => `(?:^|^node_modules/|/node_modules/)${name}(?:/|$)`);

/** How a SQLite file is opened and what its faults mean: no adapter, but the driver's other half, for both that use it. */
const SQLITE_FILE = 'src/stores/sqlite-file/';

/** Driver → the folders of src/stores that it belongs to. */
const DRIVERS = {
  'better-sqlite3': ['sqlite', 'sqlite-file', 'read-db'],
  '@eventstore/db-client': ['eventstoredb'],
  pg: ['read-db'],
  '@electric-sql/pglite': ['read-db'],
};

const forbidden = [
  {
    name: 'domain-is-pure',
    comment:
      'A decision must come out the same on every machine and in every replay: no I/O, no clock, no Nest. ' +
      'The libraries named only look at a value; where they may be used is said by the next two rules.',
    from: { path: at('src/domain/') },
    to: {
      pathNot: [
        ...at('src/domain/', 'src/forms/', 'src/eventsourcing/', 'projections/'),
        ...packages('class-validator', 'class-transformer', 'i18n-iso-countries'),
      ],
    },
  },
  {
    name: 'forms-stand-alone',
    comment:
      'The ground floor: how a form is declared, read and refused knows no customs word, no event and no framework.',
    from: { path: at('src/forms/') },
    to: { pathNot: [...at('src/forms/'), ...packages('class-validator', 'class-transformer')] },
  },
  {
    name: 'forms-own-their-libraries',
    comment: 'What the wire may say is checked by one library in one place; facts are for `decide`, without it.',
    from: { path: at('src/', 'projections/'), pathNot: at('src/forms/') },
    to: { path: packages('class-validator', 'class-transformer') },
  },
  {
    name: 'values-own-their-libraries',
    comment: "How a country is named is one value's business, not every command's.",
    from: { path: at('src/domain/'), pathNot: at('src/domain/values/') },
    to: { path: packages('i18n-iso-countries') },
  },
  {
    name: 'machine-is-pure',
    comment:
      'The machine knows no customs word, no framework and no driver, so that one contract fits every store. ' +
      'That there are two languages it knows, because an answer is given in one of them.',
    from: { path: at('src/eventsourcing/') },
    to: {
      pathNot: [
        '^(?:node:)?crypto$',
        ...at('src/eventsourcing/', 'src/forms/language\\.ts$', 'projections/'),
        ...packages('kysely'),
      ],
    },
  },
  {
    name: 'adapter-knows-only-the-machine',
    comment: 'An adapter that leans on another one, or on the domain, cannot be replaced alone.',
    from: { path: at('src/stores/([^/]+)/') },
    to: {
      pathNot: [
        ...at('src/stores/$1/', SQLITE_FILE, 'src/eventsourcing/'),
        ...packages('kysely', ...Object.keys(DRIVERS)),
      ],
      dependencyTypesNot: ['core'],
    },
  },
  ...Object.entries(DRIVERS).map(([driver, adapters]) => ({
    name: 'adapter-uses-its-own-driver',
    comment: 'A driver used by two adapters would tie their upgrades, and their faults, to each other.',
    from: { path: at('src/stores/'), pathNot: at(...adapters.map((adapter) => `src/stores/${adapter}/`)) },
    to: { path: driver === 'better-sqlite3' ? [...packages(driver), ...at(SQLITE_FILE)] : packages(driver) },
  })),
  {
    name: 'drivers-stay-in-the-stores',
    comment: 'What a driver calls an error, a number or a row is translated once, behind the port.',
    from: { path: at('src/', 'projections/'), pathNot: at('src/stores/') },
    to: { path: packages(...Object.keys(DRIVERS)) },
  },
  {
    name: 'projections-see-only-facts',
    comment:
      'Readers see what was said, by which rules it is weighed and what it asks of others and until when; how a command decides is none of their business.',
    from: { path: at('projections/') },
    to: {
      pathNot: [
        ...at(
          // Each a file, and, where it is large, a folder of parts.
          'src/domain/[^/]+/(?:events|requests|deadlines|story|rules|words)\\.ts$',
          'src/domain/[^/]+/(?:story|rules|words)/',
          'src/domain/(?:told|requests|deadlines|rules|words|wording|labels)\\.ts$',
          'src/domain/audience/',
          'src/domain/values/',
          'src/forms/',
          'src/eventsourcing/',
          'projections/',
        ),
        ...packages('kysely'),
      ],
    },
  },
  {
    name: 'no-question-names-a-database',
    comment:
      "Who sees what is a condition in every question's SQL: it is written where registers and the ledger are kept, and " +
      'asked through functions that take the reader along.',
    from: { path: at('projections/'), pathNot: at('projections/(?:audience|ledger|registers|search)/') },
    to: { path: packages('kysely') },
  },
  {
    name: 'views-never-write',
    comment: 'Nothing but `execute` appends, and no view may reach it: a rebuild must not write events.',
    from: { path: at('projections/') },
    to: { path: at('src/eventsourcing/writing/execute\\.ts$') },
  },
  {
    name: 'writing-never-reads-views',
    comment: 'A projection lags behind the log: who decides by it decides on the past. Decisions read streams.',
    from: { path: at('src/domain/', 'src/eventsourcing/') },
    to: { path: at('projections/') },
  },
  {
    name: 'edge-only-dispatches',
    comment: 'http and cli translate, never decide or append: what they write goes over the bus.',
    from: { path: at('src/http/', 'src/cli/') },
    to: { path: at('src/stores/', 'src/eventsourcing/writing/execute\\.ts$') },
  },
  {
    name: 'only-the-root-names-adapters',
    comment: 'Which store is used is decided in one place, src/composition/; all others see the port.',
    from: {
      path: at('src/'),
      // The other folders have a rule of their own that says so.
      pathNot: at('src/composition/', 'src/stores/', 'src/domain/', 'src/eventsourcing/', 'src/http/', 'src/cli/'),
    },
    // What a connection string may say is a setting, and its reading opens nothing.
    to: { path: at('src/stores/'), pathNot: '/connection\\.ts$' },
  },
  {
    name: 'operators-need-no-nest',
    comment:
      'A rebuild of ten million events runs where there is little memory: it pays for no framework that it never asks. ' +
      "Nor do the threads of the projector and of questions, whose memory comes on top of the program's.",
    from: {
      path: at(
        'src/composition/(?:backend|open-stores)\\.ts$',
        'src/composition/(?:projector-thread|answering-threads)/',
      ),
    },
    to: { path: packages('@nestjs/[^/]+'), reachable: true },
  },
  {
    name: 'commands-are-made-without-nest',
    comment: 'A policy, a tool and a test send commands as the edge does, and pay for no framework and no store.',
    from: { path: at('src/commanding/') },
    to: {
      pathNot: at(
        'src/commanding/',
        'src/domain/values/',
        'src/forms/',
        'src/eventsourcing/log/',
        'src/eventsourcing/writing/',
      ),
    },
  },
  {
    name: 'words-know-only-words',
    comment: 'Texts are looked up by code: a catalogue that imports behaviour would have to change with it.',
    from: { path: at('src/words/') },
    to: {
      pathNot: [
        ...at('src/words/', 'src/domain/refusals\\.ts$', 'src/domain/values/', 'src/forms/'),
        // What a question needs of the words: they are what it is said with.
        ...at('src/eventsourcing/asking/asking\\.ts$'),
        ...packages('intl-messageformat', '@formatjs/[^/]+'),
      ],
    },
  },
  {
    name: 'words-know-only-words',
    comment: 'An aggregate has words for its events and states; a text that needed a rule or a decision would be one.',
    from: { path: at('src/domain/([^/]+)/words(?:\\.ts$|/)') },
    to: {
      pathNot: at(
        'src/domain/$1/words/',
        'src/domain/$1/(?:events|story)\\.ts$',
        'src/domain/wording\\.ts$',
        // What all of them say alike of what is put right, and of who may see it.
        'src/domain/(?:audience|rectifying)/(?:events|words)\\.ts$',
        'src/domain/values/',
        'src/forms/',
      ),
    },
  },
  {
    name: 'tables-go-through-commands',
    comment:
      'A row of a table is told as a person would tell it: reading it knows no server, no store and no decision but what its own record is.',
    from: { path: at('src/importing/') },
    to: {
      pathNot: [
        ...at(
          'src/importing/',
          'src/commanding/submission\\.ts$',
          'src/domain/import/(?:events|story)\\.ts$',
          'src/domain/import-profile/events\\.ts$',
          'src/operating/sparingly\\.ts$',
          'src/domain/values/',
          'src/forms/',
          'src/eventsourcing/',
        ),
        ...packages('csv-parse', 'fflate', 'saxes'),
      ],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'documents-go-through-commands',
    comment: 'An imported document is told to Cordon as a person would tell it: by commands, through the bus.',
    from: { path: at('src/documents/') },
    to: {
      pathNot: at(
        'src/documents/',
        'src/domain/[^/]+/commands/',
        'src/domain/values/',
        'src/forms/',
        'src/bus/',
        'src/eventsourcing/',
      ),
    },
  },
  {
    name: 'the-page-stands-alone',
    comment:
      'The page runs in a browser and knows the server by what it answers: of its sources it shares types, in one file, ' +
      'and nothing that would be bundled.',
    from: { path: at('src/console/') },
    to: {
      pathNot: [
        ...at('src/console/', 'src/http/catalogue/shape\\.ts$'),
        ...packages('preact', '@preact/signals', 'idb', 'uplot'),
      ],
    },
  },
  {
    name: 'the-page-stands-alone',
    comment: 'What is written for a browser does not run in the server.',
    from: { path: at('src/', 'projections/'), pathNot: at('src/console/') },
    to: { path: at('src/console/') },
  },
  {
    name: 'tests-are-not-shipped',
    comment: 'What runs for a state must not need what was written to test it.',
    from: { path: at('src/', 'projections/') },
    to: { path: ['^test/(?!architecture/offenders/)', '^test/architecture/offenders/[^/]+/test/'] },
  },
  {
    name: 'no-cycles',
    comment: 'Decorator metadata reads classes eagerly: a cycle is "Cannot access X before initialization" at start.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment:
      'A file that nothing imports and that imports nothing was forgotten; types of a package are found by its name.',
    from: {
      orphan: true,
      pathNot: at(
        'src/main\\.ts$',
        'src/cli/main\\.ts$',
        'src/forms/class-validator\\.d\\.ts$',
        'src/console/sw\\.ts$',
      ),
    },
    to: {},
  },
  {
    name: 'no-barrels',
    comment: 'A barrel around decorated classes changes the order of loading; files are imported by their own name.',
    from: { path: '(?:^|/)index\\.[cm]?[jt]s$', pathNot: 'node_modules' },
    to: {},
  },
  {
    name: 'no-devdependency-shipped',
    comment: 'It is missing after `npm ci --omit=dev`. What the page needs is in its bundle.',
    from: { path: at('src/', 'projections/'), pathNot: at('src/console/') },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'no-unlisted-package',
    comment: 'A package that is only there because another one needs it may be gone, or another version, tomorrow.',
    from: { path: at('src/', 'projections/') },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-unresolved-import',
    comment: 'An import that leads nowhere fails at the first start.',
    from: { path: at('src/', 'projections/') },
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // Types count: what a type is imported from, its reader must know too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
