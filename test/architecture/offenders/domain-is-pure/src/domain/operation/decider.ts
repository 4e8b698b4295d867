// Offends: the domain knows Nest.
import { Injectable } from '@nestjs/common';
@Injectable()
export class Operation {}
