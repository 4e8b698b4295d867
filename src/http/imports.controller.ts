// The door for spreadsheets: a table in, what became of each of its rows out, as JSON or as the same table with two columns more.
import { Controller, Get, HttpCode, Inject, Logger, Post, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { NotPermitted } from '../commanding/submission.js';
import { slug, uuid } from '../domain/values/ids.js';
import { text } from '../domain/values/text.js';
import { WRITING_ROLES } from '../domain/values/who/command-metadata.js';
import { given } from '../eventsourcing/log/event.js';
import { Field } from '../forms/form.js';
import { oneOf } from '../forms/vocabulary.js';
import { rowsBehind, type Mapped, mapped } from '../importing/import-table.js';
import { alwaysOf } from '../importing/arrived.js';
import type { Imports } from '../importing/imports.js';
import type { Profile } from '../importing/profiles/profile.js';
import { profileFor, profilesFor } from '../importing/profiles/registered.js';
import type { Others } from '../importing/run.js';
import type { Taken } from '../importing/taking.js';
import { readTable } from '../importing/tables/read-table.js';
import { TableFault } from '../importing/tables/table-fault.js';
import { accepts } from './answers/raw-reply.js';
import { actorIn, type EdgeReply, type EdgeRequest, header, langOf } from './edge.js';
import { readParameters } from './events/event-parameters.js';
import { downloadNamed } from './download-name.js';
import { fileAsked } from './imports/file-asked.js';
import { filledTable, KINDS } from './imports/filled-table.js';
import { templateCsv, templateXlsx } from './imports/template.js';
import { wholeOf } from './imports/whole-file.js';
import { Counts, type Telling, toldEdition, toldGone, type ToldRow, toldRows, toldTable } from './imports/told-rows.js';
import type { IdentityService } from './identity/identity.js';
import { Shares } from './shares.js';
import { sentBy } from './submitting.js';
import { IDENTITY, IMPORTS, LOG } from './tokens.js';

/** At once, of one sender: each holds its whole table. */
const MOST_OF_ONE = 2;

const others = oneOf<Others>({
  leave: { en: 'left out', ru: 'пропустить' },
  propose: { en: 'proposed to those states', ru: 'предложить этим государствам' },
});
const yesOrNo = oneOf<'true' | 'false'>({ true: { en: 'yes', ru: 'да' }, false: { en: 'no', ru: 'нет' } });

export class ImportForm {
  @Field(slug) profile!: string;
  @Field(yesOrNo, { optional: true }) dryRun?: 'true' | 'false';
  @Field(others, { optional: true }) others?: Others;
  @Field(slug, { optional: true }) operation?: string;
  @Field(text({ max: 255 }), { optional: true }) name?: string;
  @Field(uuid, { optional: true }) replaces?: string;
}

@Controller()
export class ImportsController {
  private readonly logger = new Logger('imports');
  private readonly shares = new Shares('imports', MOST_OF_ONE);

  constructor(
    @Inject(LOG) private readonly log: string,
    @Inject(IMPORTS) private readonly imports: Imports,
    @Inject(IDENTITY) private readonly identity: IdentityService,
  ) {}

  @Get('v1/imports/profiles')
  async profiles(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const lang = langOf(request);
    const all = await profilesFor(this.imports.registered, actorIn(request));
    const rows = all.map(({ id, title, collection }) => ({ id, title: title[lang], collection }));
    reply.code(200).header('Content-Language', lang).header('Vary', 'Accept-Language').send({ rows });
  }

  @Get('v1/imports/templates/:profile')
  async template(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const lang = langOf(request);
    const profile = await this.profile(request.params['profile'] ?? '', request);
    const kind = accepts(header(request, 'accept'), KINDS.xlsx, 'application/*', '*/*') ? 'xlsx' : 'csv';
    this.file(reply, { kind, name: `${profile.id}-${lang}`, lang }).send(
      kind === 'xlsx' ? await templateXlsx(profile, lang) : templateCsv(profile, lang),
    );
  }

  @Post('v1/imports')
  @HttpCode(200)
  async take(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const { body, identity } = request;
    const form = readParameters(request, ImportForm);
    if (!WRITING_ROLES.has(identity!.role)) throw new NotPermitted('ROLE_MAY_NOT_WRITE', { role: identity!.role });
    if (!(body instanceof Readable)) throw new TableFault('TABLE_EXPECTED');
    const leave = this.shares.take(identity!) as () => void;
    try {
      await this.taken(request, reply, { form, bytes: await wholeOf(body) });
    } finally {
      leave();
    }
  }

  private async taken(request: EdgeRequest, reply: EdgeReply, { form, bytes }: Came): Promise<void> {
    const profile = await this.profile(form.profile, request);
    const { dryRun, others = 'leave', operation, ...sent } = form;
    const read = mapped(await readTable(bytes), profile, { bytes, always: alwaysOf(operation) ?? {} });
    const telling = this.telling(read, request, dryRun === 'true');
    const turn = (administration: string): Promise<void> | undefined => this.identity.rates.turn(administration);
    const how = { about: sentBy(request), others, operation, turn, isTrial: telling.isTrial, ...sent };
    const isWaiting = fileAsked(request) !== undefined || telling.isTrial;
    if (!isWaiting && this.imports.isLong(read))
      return this.started(reply, await this.imports.start(read, bytes, how), telling);
    const { id, results, gone } = await this.imports.take(read, how);
    if (id !== undefined) reply.header('Location', `/v1/imports/${id}`);
    await this.answer(request, reply, { rows: toldRows(results, telling), telling, ...given({ id, gone }) });
  }

  /** Its rows are told behind the answer: how far they are is a thing of the log. */
  private started(reply: EdgeReply, id: string, { mapped: read, lang }: Telling): void {
    reply
      .code(202)
      .header('Location', `/v1/imports/${id}`)
      .header('Content-Language', lang)
      .header('Cache-Control', 'no-store')
      .send({ import: id, ...toldTable(read), dryRun: false, waiting: rowsBehind(read) });
  }

  private profile(id: string, request: EdgeRequest): Promise<Profile> {
    return profileFor(id, this.imports.registered, actorIn(request));
  }

  private telling(read: Mapped, request: EdgeRequest, isTrial: boolean): Telling {
    const onInside = (inside: unknown, row: number): void =>
      this.logger.error(`${request.id} row ${row} ${inside instanceof Error ? inside.stack : JSON.stringify(inside)}`);
    return { mapped: read, lang: langOf(request), log: this.log, isTrial, inWords: this.imports.inWords, onInside };
  }

  private async answer(request: EdgeRequest, reply: EdgeReply, { rows, telling, id, gone }: Answered): Promise<void> {
    const { mapped: read, lang, isTrial } = telling;
    const left = gone && (() => toldGone(gone(), telling));
    const kind = fileAsked(request);
    if (kind !== undefined) {
      const name = `${read.profile.id}-${lang === 'ru' ? 'результат' : 'result'}`;
      const file = Readable.from(filledTable(kind, rows, { ...telling, gone: left }));
      this.file(reply, { kind, name, lang }).send(file);
      // Whoever sent it has their share until the last row.
      await finished(file).catch(() => undefined);
      return;
    }
    const counts = new Counts();
    const all: ToldRow[] = [];
    for await (const row of rows) {
      counts.take(row);
      all.push(row);
    }
    const about = { ...given({ import: id }), ...toldTable(read), dryRun: isTrial };
    const edition = toldEdition(all, left?.());
    const whole = { ...about, counts: counts.all, ...given({ edition }), rows: all };
    reply
      .code(200)
      .header('Content-Type', 'application/json; charset=utf-8')
      .header('Content-Language', lang)
      .header('Vary', 'Accept, Accept-Language')
      .header('Cache-Control', 'no-store')
      .send(JSON.stringify(whole));
  }

  private file(
    reply: EdgeReply,
    { kind, name, lang }: { readonly kind: keyof typeof KINDS; readonly name: string; readonly lang: string },
  ): EdgeReply {
    return reply
      .code(200)
      .header('Content-Type', kind === 'csv' ? `${KINDS.csv}; charset=utf-8` : KINDS.xlsx)
      .header('Content-Disposition', downloadNamed(`${name}.${kind}`))
      .header('Content-Language', lang)
      .header('Vary', 'Accept, Accept-Language')
      .header('Cache-Control', 'no-store');
  }
}

interface Came {
  readonly form: ImportForm;
  readonly bytes: Buffer;
}

interface Answered {
  readonly rows: AsyncIterable<ToldRow>;
  readonly telling: Telling;
  /** Of the import; not there of a trial. */
  readonly id?: string;
  readonly gone?: Taken['gone'];
}
