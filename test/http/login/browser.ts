// A browser as far as logging in needs one: it keeps cookies for each server, follows where it is led, and tells what browsers
// tell of who had them send a request.
import { parseSetCookie } from 'cookie';
import type { Edge } from '../fake-edge.js';

export interface Shown {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface Sending {
  readonly method?: 'GET' | 'POST';
  readonly payload?: object | string;
  readonly headers?: Record<string, string>;
}

export class Browser {
  /** Cookies by server. */
  readonly jar = new Map<string, Map<string, string>>();
  /** Every `Set-Cookie` of Cordon, as it came. */
  readonly set: string[] = [];
  lang = 'en';

  constructor(
    readonly origin: string,
    /** The Cordon that answers under the origin. */
    public edge: Edge,
  ) {}

  cookies(origin = this.origin): Map<string, string> {
    const kept = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, kept);
    return kept;
  }

  /** Goes to an address as somebody who types it, and where that leads. */
  async go(path: string): Promise<Shown> {
    let url = new URL(path, this.origin);
    for (let steps = 0; steps < 12; steps++) {
      const shown = await this.send(url, { headers: { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' } });
      const location = shown.headers.get('location');
      if (location === null) return shown;
      url = new URL(location, url);
    }
    throw new Error(`led in a circle, at last to ${url.href}`);
  }

  /** Sends one request and follows nothing. */
  async send(address: string | URL, { method = 'GET', payload, headers = {} }: Sending = {}): Promise<Shown> {
    const url = new URL(address, this.origin);
    const cookie = [...this.cookies(url.origin)].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { accept: 'text/html', 'accept-language': this.lang, ...(cookie ? { cookie } : {}), ...headers };
    const shown =
      url.origin === this.origin
        ? await this.ask(url, { method, headers: sent, ...(payload === undefined ? {} : { payload }) })
        : await fetched(url, sent);
    for (const text of shown.headers.getSetCookie()) this.keep(url, text);
    return shown;
  }

  private keep(url: URL, text: string): void {
    if (url.origin === this.origin) this.set.push(text);
    const { name, value, maxAge, expires } = parseSetCookie(text);
    const isOver = maxAge === 0 || !value || (expires !== undefined && expires.getTime() < Date.now());
    if (isOver) this.cookies(url.origin).delete(name);
    else this.cookies(url.origin).set(name, value);
  }

  private async ask(url: URL, request: Required<Pick<Sending, 'method' | 'headers'>> & Sending): Promise<Shown> {
    const headers = { host: url.host, ...request.headers };
    const answer = await this.edge.app.inject({ ...request, headers, url: url.pathname + url.search } as never);
    const told = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, String(each)]),
    );
    return { url, status: answer.statusCode, text: answer.body, headers: new Headers(told) };
  }
}

async function fetched(url: URL, headers: Record<string, string>): Promise<Shown> {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  return { url, status: answer.status, text: await answer.text(), headers: answer.headers };
}
