// The pages about logging in: plain HTML that works without a script, and one script that keeps a session alive.
import { administrationName } from '../../domain/values/who/administration.js';
import type { Lang } from '../../forms/language.js';
import { problemWords } from '../../words/problem-words.js';
import { escaped } from '../answers/escaped.js';
import type { EdgeReply } from '../edge.js';
import type { Identity } from '../identity/issuers.js';
import type { Trouble } from '../problems/problem.js';
import { ROLE_NAMES, WORDS } from './words.js';

/** A way to log in: what it is called, and where it leads. */
export interface Way {
  readonly name: string;
  readonly href: string;
}

/** Where what can be asked and told is described. */
export const docsIn = (lang: Lang): string => (lang === 'ru' ? '/docs/ru' : '/docs');

/** What is said above the page. */
export type Notice = 'isOut' | 'isOver';

/** Nothing of another site, and in no frame but our own; a silent renewal leads a frame through the provider. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src *; frame-ancestors 'self'";

export function sendPage(reply: EdgeReply, status: number, { lang, html }: { lang: Lang; html: string }): void {
  reply
    .code(status)
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Content-Language', lang)
    .header('Content-Security-Policy', POLICY)
    .header('Referrer-Policy', 'no-referrer')
    .header('Vary', 'Accept-Language, Cookie')
    .header('Cache-Control', 'no-store')
    .send(html);
}

const page = (lang: Lang, title: string, body: readonly string[]): string =>
  [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>`,
    `<body><h1>${escaped(title)}</h1>`,
    ...body,
    '</body></html>\n',
  ].join('\n');

const p = (text: string): string => `<p>${escaped(text)}</p>`;
const link = ({ name, href }: Way): string => `<li><a href="${escaped(href)}">${escaped(name)}</a></li>`;
const list = (ways: readonly Way[]): string => `<ul>${ways.map(link).join('')}</ul>`;

interface LoginPage {
  readonly lang: Lang;
  readonly ways: readonly Way[];
  readonly notice: Notice | undefined;
  /** Whether links are printed by Cordon itself. */
  readonly hasLinks: boolean;
}

export function loginPage({ lang, ways, notice, hasLinks }: LoginPage): string {
  const words = WORDS[lang];
  const byLink = `<p>${words.byLink} <code>npm run -s cordon -- token --administration KG --role officer --link</code></p>`;
  const none = hasLinks ? byLink : p(words.byCommand);
  return page(lang, words.login, [
    ...(notice ? [p(words[notice])] : []),
    ...(ways.length > 0 ? [p(words.by), list(ways)] : [none]),
    list([{ name: words.api, href: docsIn(lang) }]),
  ]);
}

/** Who one is, until when, and the way out. */
export function ownPage(lang: Lang, { administration, service, officer, role, expiresAt }: Identity): string {
  const words = WORDS[lang];
  const of = `${administrationName(administration, lang)}${service === undefined ? '' : `, ${service}`}`;
  const until = new Date(expiresAt).toISOString();
  const ways = [
    { name: words.api, href: docsIn(lang) },
    { name: words.feed, href: '/v1/feed' },
  ];
  return page(lang, 'Cordon', [
    `<p>${words.you} <b id="officer">${escaped(officer)}</b> (${ROLE_NAMES[role][lang]}; ${escaped(of)}).</p>`,
    `<p>${words.until} <time id="until" datetime="${until}">${until.slice(11, 16)} UTC</time>. ${words.renewed}</p>`,
    list(ways),
    `<form method="post" action="/logout"><button id="logout">${words.logout}</button></form>`,
    '<script src="/login/page.js"></script>',
  ]);
}

/** What went wrong, in both languages: whoever logs in may not have told theirs. */
export function problemPage(lang: Lang, { code, values = {} }: Trouble): string {
  const langs: readonly Lang[] = lang === 'ru' ? ['ru', 'en'] : ['en', 'ru'];
  const told = langs.map((each) => {
    const { title, fix } = problemWords(code, values, each);
    return `<div lang="${each}"><p><b>${escaped(title)}.</b></p>${p(fix)}${list([{ name: WORDS[each].again, href: '/login' }])}</div>`;
  });
  return page(lang, 'Cordon', told);
}

/** What a hidden frame is left with: the page around it looks whether the session was renewed. */
export const framePage = (lang: Lang, isRenewed: boolean): string =>
  `<!doctype html><html lang="${lang}" data-renewed="${isRenewed ? 'yes' : 'no'}"><title>Cordon</title></html>\n`;
