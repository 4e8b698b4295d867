// The bus.
import { CommandBus } from '@nestjs/cqrs';
export const bus = CommandBus;
