// The commands to correct and to withdraw what was said of an annex. Reports of whoever may say it.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { AnnexEvents } from '../events.js';
import { annexStory } from '../story.js';
import { fileAnnex } from './file-annex.js';
import { setAudience } from './set-audience.js';

class CorrectAnnex extends CorrectEntry {}
class WithdrawAnnexEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<AnnexEvents, 'Annex'>({
  name: 'Annex',
  initial: annexStory.initial,
  saidBy: { AnnexFiled: fileAnnex, AnnexAudienceSet: setAudience },
});

export const correctAnnex = reports({ form: CorrectAnnex, ...correct });
export const withdrawAnnexEvent = reports({ form: WithdrawAnnexEvent, ...withdraw });
