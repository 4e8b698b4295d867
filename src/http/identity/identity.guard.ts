// The guard of every route that is not marked as public: nobody passes without proof of who they are. Who sends a body has
// given it before it was read.
import { type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { EdgeRequest } from '../edge.js';
import type { IdentityService } from './identity.js';
import { admit } from './sender.js';

const PUBLIC = 'cordon:public';

/** A route, or all routes of a controller, that need no token. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);

export class IdentityGuard implements CanActivate {
  constructor(
    private readonly identity: IdentityService,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    if (request.identity) return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    return admit(request, this.identity);
  }
}
