// Values of messages in words: by the name under which they stand, the vocabulary that their codes are of.
import { permissionStates } from '../../src/domain/audience/words.js';
import {
  checkOutcomes,
  messageKinds,
  priorities,
  requestedActions,
  translators,
} from '../../src/domain/message/words/codes.js';
import { administration } from '../../src/domain/values/who/administration.js';
import type { JsonSchema } from '../../src/forms/value.js';

export const messageValues: Readonly<Record<string, JsonSchema>> = {
  'messages/from': administration.schema,
  'messages/to': administration.schema,
  'messages/notRead': administration.schema,
  seenBy: administration.schema,
  'messages/kind': messageKinds.schema,
  priority: priorities.schema,
  requestedAction: requestedActions.schema,
  outcome: checkOutcomes.schema,
  translator: translators.schema,
  'permissions.state': permissionStates.schema,
};
