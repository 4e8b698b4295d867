// The address within the page: `#/things/incidents?country=KG`. It is a permalink: what it shows depends on it alone.
import { signal } from '@preact/signals';

export interface Route {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { parts: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function hashOf(parts: readonly string[], query?: URLSearchParams | Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams(query).toString();
  return `#/${parts.map(encodeURIComponent).join('/')}${asked === '' ? '' : `?${asked}`}`;
}

export const route = signal<Route>(routeOf(location.hash));

addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});

export function go(parts: readonly string[], query?: URLSearchParams | Readonly<Record<string, string>>): void {
  location.hash = hashOf(parts, query);
}
