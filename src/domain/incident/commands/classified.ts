// The version of the list by which goods were classified: kept with the event, where it is not the one that ships.
import { mayRefer } from '../../../eventsourcing/writing/decider.js';
import { type ReferenceData, referenceDataStory, SHIPPED, SUBSTANCES_LIST } from '../../reference-data/story.js';

export const LIST = { list: mayRefer(referenceDataStory, () => SUBSTANCES_LIST) };

export const classifiedBy = ({ list }: { readonly list?: ReferenceData | undefined }): object | undefined => {
  const { version = SHIPPED } = list ?? {};
  return version === SHIPPED ? undefined : { reference: { [SUBSTANCES_LIST]: String(version) } };
};
