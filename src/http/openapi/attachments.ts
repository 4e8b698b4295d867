// The API description of attachments: announced, sent in pieces, fetched.
import { formSchema } from '../../forms/form.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import { AnnouncementForm } from '../attachments/announcement.js';
import { labelled } from './labelled.js';
import { attachmentLabels } from './attachment-labels.js';
import { ANY, PROBLEM, problems } from './schemas.js';
import type { Status } from '../problems/statuses.js';

const TEXT = { type: 'string' };
const DIGEST = { type: 'string', pattern: '^[0-9a-f]{64}$' };

const TEXTS = {
  announce: {
    en: [
      'Announce a file',
      'Told again, it says how far the file has come. What nothing cites is removed after a day.',
    ],
    ru: [
      'Объявить о файле',
      'При повторе отвечает, сколько получено. То, на что никто не сослался, удаляется через сутки.',
    ],
  },
  send: {
    en: [
      'Send a file, or what is left of it',
      'From the place in Upload-Offset on; cut off anywhere, it goes on from where it came to.',
    ],
    ru: [
      'Передать файл или его остаток',
      'С места, указанного в Upload-Offset; после обрыва передача продолжается с достигнутого места.',
    ],
  },
  fetch: {
    en: ['Fetch a file', 'For whoever may see what cites it, and for whoever sent it.'],
    ru: ['Получить файл', 'Тому, кому доступно ссылающееся на него, и тому, кто его передал.'],
  },
  progress: { en: ['How far it has come', ''], ru: ['Сколько получено', ''] },
  offset: { en: ['Bytes that have come', ''], ru: ['Сколько байтов получено', ''] },
  digest: { en: ['SHA-256 of the bytes, hex', ''], ru: ['SHA-256 содержимого, шестнадцатерично', ''] },
  complete: { en: ['Whole: it can be cited', ''], ru: ['Получен целиком: можно ссылаться', ''] },
  file: { en: ['The file, to be saved', ''], ru: ['Файл для сохранения', ''] },
} as const satisfies Readonly<Record<string, Bilingual<readonly [string, string]>>>;

const sayIn =
  (lang: Lang) =>
  (key: keyof typeof TEXTS): string =>
    TEXTS[key][lang][0];

function about(key: 'announce' | 'send' | 'fetch', lang: Lang): object {
  const [summary, description] = TEXTS[key][lang];
  return { summary, description, tags: ['attachments'] };
}

const json = (schema: object): object => ({ 'application/json': { schema } });

function progress(lang: Lang): object {
  const say = sayIn(lang);
  const schema = {
    type: 'object',
    properties: {
      sha256: DIGEST,
      name: TEXT,
      type: TEXT,
      size: { type: 'integer' },
      scan: { type: 'string', enum: ['CLEAN', 'NOT_SCANNED'] },
      offset: { type: 'integer', description: say('offset') },
      complete: { type: 'boolean', description: say('complete') },
    },
    required: ['sha256', 'size', 'offset', 'complete'],
  };
  const headers = { 'Upload-Offset': { description: say('offset'), schema: { type: 'integer' } } };
  return { description: say('progress'), headers, content: json(schema) };
}

const answers = (lang: Lang, ...statuses: readonly Status[]): object => ({
  200: progress(lang),
  201: progress(lang),
  ...problems(lang, ...ANY, ...statuses),
  default: PROBLEM,
});

function announce(lang: Lang): object {
  const body = labelled(formSchema(AnnouncementForm), { labels: attachmentLabels, form: 'announce', lang });
  return {
    operationId: 'postAttachments',
    ...about('announce', lang),
    requestBody: { required: true, content: json(body) },
    responses: answers(lang, 413, 415, 422),
  };
}

const BYTES = { schema: { type: 'string', format: 'binary' } };

const idIn = (lang: Lang): object => ({
  name: 'id',
  in: 'path',
  required: true,
  description: sayIn(lang)('digest'),
  schema: DIGEST,
});

function send(lang: Lang): object {
  const description = sayIn(lang)('offset');
  const offset = { name: 'Upload-Offset', in: 'header', required: true, description, schema: { type: 'integer' } };
  return {
    operationId: 'patchAttachmentsId',
    ...about('send', lang),
    parameters: [idIn(lang), offset],
    requestBody: { required: true, content: { 'application/octet-stream': BYTES } },
    responses: answers(lang, 409, 415, 422, 429),
  };
}

function fetched(lang: Lang): object {
  const file = { description: sayIn(lang)('file'), content: { 'application/octet-stream': BYTES } };
  return {
    operationId: 'getAttachmentsId',
    ...about('fetch', lang),
    parameters: [idIn(lang)],
    responses: { 200: file, ...problems(lang, ...ANY), default: PROBLEM },
  };
}

export const attachmentPaths = (lang: Lang): Readonly<Record<string, object>> => ({
  '/v1/attachments': { post: announce(lang) },
  '/v1/attachments/{id}': { patch: send(lang), get: fetched(lang) },
});
