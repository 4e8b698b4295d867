// Offends: the machine knows the domain and a framework.
import { Injectable } from '@nestjs/common';
import type { Opened } from '../domain/operation/events.js';
@Injectable()
export class Projector {
  opened?: Opened;
}
