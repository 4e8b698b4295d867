// The scope of an incident: the thing that the right to see it hangs on, as it stands.
import { ofAdministration, ofOperation, ofStream } from '../../values/who/scope.js';
import type { Thing } from '../../../eventsourcing/log/story.js';
import type { Incident } from './incident.js';

/** By its operation, else by whose report it is, or by who spoke first of it; by itself where nobody has. */
export function scopeOf({ id, story: { operation, report, told } }: Thing<Incident>): string {
  if (operation !== null) return ofOperation(operation);
  if (report) return ofAdministration(report.data);
  return told.first ? ofAdministration({ country: told.first.by }) : ofStream(`incident-${id}`);
}
