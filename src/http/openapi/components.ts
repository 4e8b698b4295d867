// The schemas of the API description that its operations refer to: a problem, a receipt, an answer.

export const SCHEMAS = {
  Flag: {
    type: 'object',
    description: 'A contradiction that was stored with what was reported',
    properties: {
      code: { type: 'string' },
      rule: { type: 'string' },
      values: { type: 'object' },
      text: { type: 'string', description: 'What it says, in the language asked for' },
      fix: { type: 'string', description: 'What to do about it' },
      counts: { type: 'boolean', description: 'Whether what bears it counts all the same' },
    },
    required: ['code', 'text', 'fix', 'counts'],
    additionalProperties: true,
  },
  Task: {
    type: 'object',
    description: 'What somebody still has to do',
    properties: {
      task: { type: 'string' },
      about: { type: ['string', 'null'], description: 'The line, the proposal, the code: what it is about' },
      event: { type: ['string', 'null'] },
      settledBy: { type: 'string', description: 'The command that closes it' },
      text: { type: 'string', description: 'What it says, in the language asked for' },
      request: { type: 'string', description: 'The request that closes it' },
    },
    required: ['task', 'settledBy'],
    additionalProperties: true,
  },
  Problem: {
    type: 'object',
    description: 'What went wrong (RFC 9457), in Russian or English by Accept-Language',
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string', description: 'Stable: programs go by it' },
      pointer: { type: 'string', description: 'JSON pointer into the body; ?name for a parameter, #id for the path' },
      fix: { type: 'string', description: 'What to do about it' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            pointer: { type: 'string' },
            detail: { type: 'string' },
            fix: { type: 'string' },
            about: { type: 'string', description: 'What belongs in the field' },
          },
          required: ['code', 'pointer', 'detail', 'fix'],
        },
      },
      values: { type: 'object' },
      known: { type: 'array', items: { type: 'string' }, description: 'What there is instead' },
      instance: { type: 'string', format: 'uri', description: 'The correlation id' },
    },
    required: ['type', 'title', 'status', 'detail', 'code', 'fix', 'instance'],
  },
  Receipt: {
    type: 'object',
    properties: {
      stream: { type: 'string' },
      revision: { type: 'integer' },
      position: { type: ['string', 'null'], description: 'Where in the log; null when there was nothing new to say' },
      events: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string', format: 'uuid' },
            type: { type: 'string' },
            flags: {
              type: 'array',
              description: 'Contradictions that were stored with it',
              items: { $ref: '#/components/schemas/Flag' },
            },
          },
          required: ['id', 'type'],
        },
      },
      repeated: {
        type: 'boolean',
        description: 'True when the log already held this command, or the same report under another key',
      },
    },
    required: ['stream', 'revision', 'position', 'events'],
  },
  Answer: {
    type: 'object',
    properties: {
      question: {
        type: 'object',
        description: 'The question as understood',
        properties: { path: { type: 'string' }, parameters: { type: 'object' } },
      },
      position: { type: ['string', 'null'], description: 'The place in the log at which it was answered' },
      knownAt: { type: ['string', 'null'] },
      rules: { type: 'string', description: 'Name and version of the rules that the rows follow' },
      sight: {
        type: 'string',
        description: 'Only where the reader does not see everything: SHA-256 of the scopes that they see',
      },
      digest: { type: 'string', description: 'SHA-256 of the rows without their words' },
      rows: { type: 'array', items: { type: 'object' } },
      spans: {
        type: 'array',
        items: { type: 'object' },
        description: 'Of a series: what is only known to a longer time than its buckets',
      },
      next: { type: ['string', 'null'], description: 'A cursor, where there is more' },
      note: {
        type: 'string',
        description: 'Of an answer without rows: what was asked for exists, and nothing is listed under it',
      },
    },
    required: ['question', 'position', 'knownAt', 'rules', 'digest', 'rows', 'next'],
  },
} as const;
