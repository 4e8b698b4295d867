// The door for attachments: announced, sent in pieces, and fetched by whoever may see what cites them.
import { Controller, Get, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Attachments, Progress } from '../attachments/attachments.js';
import { sha256 } from '../domain/values/ids.js';
import { WRITING_ROLES } from '../domain/values/who/command-metadata.js';
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import type { Attachment, Holder } from '../eventsourcing/log/blob-store.js';
import { StoreFault } from '../eventsourcing/log/event-store.js';
import { Invalid } from '../forms/invalid.js';
import { downloadNamed } from './download-name.js';
import { readAnnouncement } from './attachments/announcement.js';
import { actorIn, type EdgeReply, type EdgeRequest, header } from './edge.js';
import { EdgeProblem } from './problems/problem.js';
import { Shares } from './shares.js';
import { keptEvents, type LogReading } from './events/log-reading.js';
import { seenBy } from './events/showing.js';
import { ATTACHMENTS, LOG_READING } from './tokens.js';

/** Of one sender at once. */
const MOST_OF_ONE = 8;
/** ms without a byte after which a file is given up for now: what came of it stays. */
const PATIENCE = 60_000;

/** A file runs nowhere: it is saved, and what opens it in a browser after all may do nothing. */
const DOWNLOAD = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

@Controller()
export class AttachmentsController {
  private readonly shares = new Shares('transfers', MOST_OF_ONE);

  constructor(
    @Inject(ATTACHMENTS) private readonly attachments: Attachments,
    @Inject(LOG_READING) private readonly reading: LogReading,
  ) {}

  @Post('v1/attachments')
  async announce(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const file = readAnnouncement(request.body);
    const progress = await this.attachments.announce(holderIn(request), file);
    reply.code(progress.attachment ? 200 : 201).header('Location', `/v1/attachments/${progress.sha256}`);
    tell(reply, progress);
  }

  @Patch('v1/attachments/:id')
  async receive(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const { body: source } = request;
    if (!(source instanceof Readable)) throw new EdgeProblem('BYTES_EXPECTED');
    const [digest, offset] = [digestIn(request), offsetIn(request)];
    const leave = this.shares.take(request.identity!) as () => void;
    try {
      const piece = {
        offset,
        bytes: patiently(source),
        end: () => void source.destroy(new Error('sent on another link')),
      };
      const progress = await this.attachments.receive(holderIn(request), digest, piece);
      reply.code(progress.attachment ? 201 : 200);
      tell(reply, progress);
    } finally {
      leave();
    }
  }

  @Get('v1/attachments/:id')
  async fetch(@Req() request: EdgeRequest, @Res() reply: EdgeReply): Promise<void> {
    const attachment = (await this.seen(request)) ?? this.own(request);
    if (!attachment) throw new NotAnswered('NOT_FOUND');
    const { sha256: digest, name, type, size } = attachment;
    const bytes = await this.attachments.blobs.read(digest);
    if ('problem' in bytes)
      throw new StoreFault('CORRUPT', `The attachment ${digest} is ${bytes.problem.toLowerCase()}.`);
    for (const [each, value] of Object.entries(DOWNLOAD)) reply.header(each, value);
    reply
      .code(200)
      .header('Content-Type', type)
      .header('Content-Length', String(size))
      .header('Content-Disposition', downloadNamed(name))
      .send(Readable.from(bytes, { objectMode: false }));
  }

  /** As an event cites it that the reader sees: that it was read is kept with what that event belongs to. */
  private async seen(request: EdgeRequest): Promise<Attachment | undefined> {
    const [digest, reader] = [digestIn(request), actorIn(request)];
    const head = (await this.reading.store.head()) ?? 0n;
    // Waits until the read models hold all that cites it.
    await seenBy(this.reading, [reader], { events: [], head });
    const events = await this.reading.citationsOf(digest);
    const eyes = (await seenBy(this.reading, [reader], { events, head }))(reader)!;
    const cited = events.find((event) => eyes.sees(event) && !eyes.isTakenBack(event));
    if (!cited) return undefined;
    const about = { reader, question: 'attachments/:id', parameters: { id: digest }, head, events: [cited] };
    await keptEvents(this.reading, { ...about, isRestricted: eyes.isRestricted(cited) });
    return cited.attachment;
  }

  /** What they brought themselves, whether they have cited it or not. */
  private own(request: EdgeRequest): Attachment | undefined {
    const isWriter = WRITING_ROLES.has(actorIn(request).role);
    return isWriter ? this.attachments.blobs.held(holderIn(request), digestIn(request)) : undefined;
  }
}

/** What comes, as long as it comes; the connection outlasts a body that is not read to its end. */
async function* patiently(source: Readable): AsyncGenerator<Uint8Array> {
  const watch = setTimeout(() => source.destroy(new Error('no byte for too long')), PATIENCE);
  try {
    for await (const piece of source.iterator({ destroyOnReturn: false })) {
      watch.refresh();
      yield piece as Uint8Array;
    }
  } finally {
    clearTimeout(watch);
  }
}

function holderIn(request: EdgeRequest): Holder {
  const { administration, officer } = actorIn(request);
  return { administration, officer };
}

/** What is no digest is called by none: there is no such file. */
function digestIn({ params }: EdgeRequest): string {
  const digest = sha256.parse(params['id'] ?? '');
  if (digest instanceof Invalid) throw new NotAnswered('NOT_FOUND');
  return digest;
}

function offsetIn(request: EdgeRequest): number {
  const text = header(request, 'upload-offset') ?? '';
  if (!/^\d{1,9}$/.test(text)) throw new EdgeProblem('BYTES_EXPECTED');
  return Number(text);
}

function tell(reply: EdgeReply, { attachment, ...progress }: Progress): void {
  const told: Progress & Partial<Attachment> & { readonly complete: boolean } = {
    ...progress,
    ...attachment,
    complete: attachment !== undefined,
  };
  reply.header('Upload-Offset', String(progress.offset)).header('Cache-Control', 'no-store').send(told);
}
