// The routes that there are, so that a client who misses one is told which they may have meant.
import { nearestOf } from '../../forms/near.js';
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import { EdgeProblem } from './problem.js';

export interface Route {
  readonly method: string;
  /** With `:name` for a part that is chosen by the client. */
  readonly path: string;
}

/** Every command has the same route at the server; this is how it is called. */
export const COMMAND_PATH = '/v1/:collection/:id/:verb';
/** And every first command of a thing. */
export const BEGINNING_PATH = '/v1/:collection';
/** Where many commands are taken in one transfer. */
export const INTAKE_PATH = '/v1/commands';
/** Where files are announced, and where each of them is sent and fetched. */
export const ATTACHMENTS_PATH = '/v1/attachments';
export const ATTACHMENT_PATH = '/v1/attachments/:id';

/** Where a table is taken. */
export const IMPORTS_PATH = '/v1/imports';

/** Collection → the command that begins a thing of it under an id that its key makes, or what it says. */
export const BEGINNINGS: Readonly<Record<string, string>> = {
  incidents: 'report',
  'controlled-deliveries': 'propose',
  'duplicate-reviews': 'suspect',
};

export function commandRoutes(aggregates: readonly AnyAggregate[]): readonly Route[] {
  return aggregates.flatMap(({ collection, commands }) => [
    ...Object.keys(commands).map((verb) => ({ method: 'POST', path: `/v1/${collection}/:id/${verb}` })),
    ...(collection in BEGINNINGS ? [{ method: 'POST', path: `/v1/${collection}` }] : []),
  ]);
}

/** Why there is nothing at the address: 405 where only the method is wrong, else 404 with what there is near it. */
export function missed(method: string, path: string, routes: readonly Route[]): EdgeProblem {
  const asked = partsOf(path);
  const fitting = routes.filter((route) => fits(partsOf(route.path), asked));
  if (fitting.length > 0) {
    const allow = [...new Set(fitting.map((route) => route.method))].sort().join(', ');
    return new EdgeProblem('METHOD_NOT_ALLOWED', { method, path, allow }, { headers: { Allow: allow } });
  }
  const candidates = routes.filter((route) => method === 'HEAD' || route.method === method);
  const near = candidates.map((route) => corrected(partsOf(route.path), asked)).find((each) => each !== undefined);
  const known = [...new Set(knownAround(asked, candidates).map((route) => route.path))].sort();
  return new EdgeProblem('NO_SUCH_ROUTE', { method, path, guess: near ? 'yes' : 'no', near: near ?? '' }, { known });
}

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);
const isChosen = (part: string | undefined): boolean => part?.startsWith(':') ?? false;

function fits(route: readonly string[], asked: readonly string[]): boolean {
  return (
    route.length === asked.length && route.every((part, i) => part === asked[i] || (isChosen(part) && asked[i] !== ''))
  );
}

/** The address with its one misspelt part put right. */
function corrected(route: readonly string[], asked: readonly string[]): string | undefined {
  if (route.length !== asked.length) return undefined;
  const wrong = route.flatMap((part, i) => (part === asked[i] || isChosen(part) ? [] : [i]));
  const [only = -1] = wrong;
  const meant = wrong.length === 1 ? nearestOf(asked[only] ?? '', [route[only] ?? '']) : undefined;
  return meant && `/${asked.map((part, i) => (i === only ? meant : part)).join('/')}`;
}

/** Those that begin alike, by as many parts as any does. */
function knownAround(asked: readonly string[], routes: readonly Route[]): readonly Route[] {
  const alike = routes.map((route) => {
    const parts = partsOf(route.path);
    const differs = asked.findIndex((part, i) => parts[i] !== part && !isChosen(parts[i]));
    return differs < 0 ? asked.length : differs;
  });
  const most = Math.max(0, ...alike);
  return routes.filter((_, i) => alike[i] === most);
}
