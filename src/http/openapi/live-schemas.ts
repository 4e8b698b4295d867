// The schemas of the live part: events, and the lines of a transfer with their answers.

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const TEXT = { type: 'string' };

const OPEN = { type: 'object', additionalProperties: true };

export const LIVE_SCHEMAS = {
  Event: {
    type: 'object',
    description: 'An event as it was recorded',
    properties: {
      id: { type: 'string', format: 'uuid' },
      type: TEXT,
      schemaVersion: { type: 'integer', description: 'The version of the type’s shape' },
      stream: TEXT,
      revision: { type: 'integer', description: 'Its place in its stream' },
      position: { type: 'string', description: 'Its place in the log' },
      recordedAt: { type: 'string', format: 'date-time' },
      data: { type: 'object' },
      meta: { type: 'object', description: 'Who said it, how and under which command' },
      withheld: {
        type: 'array',
        items: TEXT,
        description:
          'Places in the data whose text was taken back since, and is told to nobody; the seal is of all of it',
      },
    },
    required: ['id', 'type', 'schemaVersion', 'stream', 'revision', 'position', 'recordedAt', 'data', 'meta'],
  },
  EventsPage: {
    type: 'object',
    properties: {
      rows: { type: 'array', items: ref('Event') },
      next: { type: ['string', 'null'], description: 'Pass it as “after” for what follows; null: there is no more' },
      position: { type: 'string', description: 'The end of the log when it was asked' },
    },
    required: ['rows', 'next', 'position'],
  },
  CommandLine: {
    type: 'object',
    description: 'One line of a transfer, at most 64 KiB',
    properties: {
      collection: TEXT,
      id: TEXT,
      command: TEXT,
      key: { type: 'string', format: 'uuid', description: 'The Idempotency-Key: a line needs it' },
      body: { type: 'object', description: 'What the single command takes' },
    },
    required: ['collection', 'id', 'command', 'key'],
    additionalProperties: false,
  },
  LineAnswer: {
    type: 'object',
    description: 'The answer to one line: a receipt, or a problem whose pointers lead from the line',
    properties: {
      line: { type: 'integer' },
      status: { type: 'integer', description: 'What the single command would have been answered with' },
      key: TEXT,
      stream: TEXT,
      revision: { type: 'integer' },
      position: { type: ['string', 'null'] },
      events: { type: 'array', items: { type: 'object' } },
      repeated: { type: 'boolean' },
      problem: ref('Problem'),
    },
    required: ['line', 'status'],
  },
  Import: {
    type: 'object',
    properties: {
      import: { type: 'string', format: 'uuid', description: 'Its id; of a dry run none' },
      profile: TEXT,
      file: { type: 'string', description: 'SHA-256 of the file' },
      headings: { type: 'integer', description: 'The row of the headings' },
      columns: { type: 'array', items: OPEN, description: 'Which column says which field' },
      ignored: { type: 'array', items: OPEN, description: 'Columns that the profile does not know' },
      otherSheets: { type: 'array', items: TEXT, description: 'Sheets that are not read' },
      dryRun: { type: 'boolean', description: 'Nothing was recorded' },
      counts: { type: 'object', additionalProperties: { type: 'integer' }, description: 'How many rows came to what' },
      edition: ref('ImportEdition'),
      rows: { type: 'array', items: ref('ImportedRow') },
    },
    required: ['profile', 'file', 'headings', 'columns', 'ignored', 'otherSheets', 'dryRun', 'counts', 'rows'],
  },
  ImportStarted: {
    type: 'object',
    properties: {
      import: { type: 'string', format: 'uuid', description: 'Its id; of a dry run none' },
      waiting: { type: 'integer', description: 'Rows that are recorded behind the answer' },
    },
    required: ['import', 'waiting'],
  },
  ImportEdition: {
    type: 'object',
    description: 'Of a trial that replaces an earlier edition: how many rows it adds, changes and leaves the same',
    properties: {
      added: { type: 'integer' },
      changed: { type: 'integer' },
      same: { type: 'integer' },
      gone: { type: 'array', items: OPEN, description: 'What the earlier edition said and this one no longer says' },
    },
    required: ['added', 'changed', 'same', 'gone'],
  },
  ImportedRow: {
    type: 'object',
    properties: {
      row: { type: 'integer', description: 'Its number in the sender’s table' },
      reference: { type: 'string', description: 'The sender’s own' },
      outcome: { type: 'string', enum: ['accepted', 'flagged', 'known', 'refused', 'left-out'] },
      id: { type: 'string', description: 'Of the thing that it tells of' },
      position: { type: ['string', 'null'] },
      repeated: { type: 'boolean', description: 'All of it had been told before' },
      like: { type: 'integer', description: 'An earlier row that says the very same' },
      overlaps: {
        type: 'array',
        items: { type: 'integer' },
        description: 'Earlier rows of the same time and goods: one may sum up the others',
      },
      alike: { type: 'array', items: TEXT, description: 'Of a trial: incidents that look the same' },
      edition: { ...OPEN, description: 'Of a trial that replaces an earlier edition: what it changes of that' },
      events: { type: 'array', items: OPEN },
      remarks: { type: 'array', items: OPEN, description: 'What it contradicts' },
      problems: { type: 'array', items: OPEN, description: 'What is wrong, where, and what to do' },
    },
    required: ['row', 'outcome', 'position', 'events', 'remarks', 'problems'],
  },
  Profiles: {
    type: 'object',
    properties: { rows: { type: 'array', items: OPEN } },
    required: ['rows'],
  },
};
