// The cookies that a browser keeps: out of scripts' reach, sent to this server only, and over https bound to its very name.
import { parseCookie, stringifySetCookie } from 'cookie';
import { type EdgeRequest, header } from '../edge.js';

export class Cookies {
  private readonly prefix: string;
  private readonly secure: boolean;

  /** `isSecure`: people come by https. */
  constructor(isSecure: boolean) {
    this.secure = isSecure;
    // A browser takes `__Host-` from this very host alone, over https, for all of its paths.
    this.prefix = isSecure ? '__Host-cordon' : 'cordon';
  }

  in(request: Pick<EdgeRequest, 'headers'>, name: string): string | undefined {
    const text = header(request, 'cookie');
    return text === undefined ? undefined : parseCookie(text)[this.named(name)] || undefined;
  }

  /** A header `Set-Cookie`. Without `maxAge`, s, it ends with the browser. */
  kept(name: string, value: string, maxAge: number): string {
    const { secure } = this;
    return stringifySetCookie({
      name: this.named(name),
      value,
      maxAge,
      path: '/',
      httpOnly: true,
      secure,
      // Whoever comes back from their provider comes from another site.
      sameSite: 'lax',
    });
  }

  dropped(name: string): string {
    return this.kept(name, '', 0);
  }

  private named(name: string): string {
    return `${this.prefix}-${name}`;
  }
}
