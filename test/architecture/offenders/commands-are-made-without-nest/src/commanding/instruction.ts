// Offends: a command that only the framework can make.
import { CommandBus } from '@nestjs/cqrs';
export const bus = CommandBus;
