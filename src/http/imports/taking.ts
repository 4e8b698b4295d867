// The way in for tables: the file itself as the body, whatever kind it is said to be, and only where a table is taken.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IMPORTS_PATH } from '../problems/routes.js';
import { KINDS } from './filled-table.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Programs call a CSV by many names. */
const OFFERED = [
  KINDS.csv,
  KINDS.xlsx,
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
];

export function takeTables(fastify: Fastify): void {
  fastify.addContentTypeParser(OFFERED, (request, payload, done) => {
    if (request.routeOptions.url === IMPORTS_PATH) done(null, payload);
    else done(Object.assign(new Error('one command is JSON'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }));
  });
}
