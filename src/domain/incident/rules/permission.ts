// The rule about a permission: that one was asked for or given under the id that is named.
import type { IncidentTold } from '../story/incident.js';
import type { IncidentRule } from './rule.js';

const permissionOf = ({ data }: IncidentTold): string => ('permission' in data ? data.permission : '');

export const PERMISSION_NOT_KNOWN: IncidentRule = {
  lacks: 'proof',
  holds: (incident, { told }) => incident.audience.permissions.get(permissionOf(told))?.to !== undefined,
  values: (_, { told }) => ({ permission: permissionOf(told) }),
  pointer: '/permission',
  settledBy: null,
};
