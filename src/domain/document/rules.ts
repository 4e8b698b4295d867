// The rules of a document: its events are held against them when they are told, and again whenever they are read.
import { Invalid } from '../../forms/invalid.js';
import { rulesOf } from '../rules.js';
import { sha256 } from '../values/ids.js';
import type { DocumentEvents as Events } from './events.js';
import type { Document } from './story.js';

export const documentRules = rulesOf<Document, Events>()({
  NOT_A_DOCUMENT: {
    holds: (_, { id }) => !(sha256.parse(id) instanceof Invalid),
    values: (_, { id }) => ({ id }),
    settledBy: null,
  },
  ALREADY_REGISTERED: {
    holds: (it, { told }) => it.told.first?.event === told.event,
    values: (_, { id }) => ({ id }),
    settledBy: null,
  },
});
