// The links of a first start: four people as whom one can look around, each let in once.
import type { IdentityService } from '../http/identity/identity.js';
import type { LinkWish } from '../http/login/development-links.js';

/** As whom one can look around: who reports, who decides for a body, and who only asks. */
const FIRST: readonly LinkWish[] = [
  { administration: 'KG', role: 'officer', sub: 'kg-officer' },
  { administration: 'CHLEU', role: 'secretariat', sub: 'chleu-secretariat' },
  { administration: 'CHLEU', role: 'auditor', sub: 'chleu-auditor' },
  { administration: 'KG', role: 'analyst', sub: 'kg-analyst' },
];

export interface Link extends Pick<LinkWish, 'administration' | 'role'> {
  readonly link: string;
}

/** Where Cordon is its own issuer, and has never made one. */
export function firstLinks(identity: IdentityService, url: string): readonly Link[] {
  return identity.logins.links?.hasMade === false ? newLinks(identity, url) : [];
}

/** Anew at each call. `mark` stands in front of each pseudonym. */
export function newLinks({ logins }: IdentityService, url: string, mark = ''): readonly Link[] {
  const { links } = logins;
  if (!links) return [];
  return FIRST.map((wish) => {
    const { administration, role, sub } = wish;
    return { administration, role, link: `${url}${links.make({ ...wish, sub: `${mark}${sub}` })}` };
  });
}

export function linksInWords(links: readonly Link[]): readonly string[] {
  if (links.length === 0) return [];
  const lines = links.map(({ administration, role, link }) => `  ${`${role}, ${administration}`.padEnd(19)}${link}`);
  return ['Log in with a browser; each link works once, within a day:', ...lines];
}
