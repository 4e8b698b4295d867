// The door of the catalogue: in the reader's language, and by what they might send. It changes only with the program.
import { Controller, Get, Req, Res, type Type } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { isCountry } from '../domain/values/who/country.js';
import { catalogue, type Reader } from './catalogue/catalogue.js';
import { heldTag } from './conditions.js';
import { actorIn, type EdgeReply, type EdgeRequest, langOf } from './edge.js';
import type { Tables } from './openapi/tables.js';

interface Made {
  readonly etag: string;
  readonly body: string;
}

export function catalogueController(tables: Tables): Type {
  /** By what it depends on: so many that there may be, and no more. */
  const made = new Map<string, Made>();
  const madeFor = (reader: Reader): Made => {
    const { lang, actor } = reader;
    const key = [lang, actor.role, isCountry(actor.administration)].join();
    const known = made.get(key) ?? written(catalogue(tables, reader));
    made.set(key, known);
    return known;
  };

  @Controller()
  class CatalogueController {
    @Get('v1/catalogue')
    tell(@Req() request: EdgeRequest, @Res() reply: EdgeReply): void {
      const lang = langOf(request);
      const { etag, body } = madeFor({ lang, actor: actorIn(request) });
      reply.header('Content-Language', lang).header('Vary', 'Accept-Language, Authorization, Cookie');
      const held = heldTag(request, etag);
      reply.header('Cache-Control', 'private, no-cache').header('ETag', held ?? etag);
      if (held !== undefined) reply.code(304).send();
      else reply.code(200).header('Content-Type', 'application/json; charset=utf-8').send(body);
    }
  }
  return CatalogueController;
}

function written(whole: object): Made {
  const body = JSON.stringify(whole);
  return { body, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` };
}
