// The door that a browser knocks at first: it leads to the description of the API in the reader's language.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { type EdgeReply, type EdgeRequest, langOf } from './edge.js';
import { Public } from './identity/identity.guard.js';

@Public()
@Controller()
export class RootController {
  @Get()
  lead(@Req() request: EdgeRequest, @Res() reply: EdgeReply): void {
    const page = langOf(request) === 'ru' ? '/docs/ru' : '/docs';
    reply
      .code(302)
      .header('Location', page)
      .header('Vary', 'Accept-Language')
      .header('Cache-Control', 'no-store')
      .send();
  }
}
