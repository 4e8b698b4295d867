// Lets nobody in who does not prove who he is, but for routes that are marked as public.
import { type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type EdgeRequest, header } from '../edge.js';
import { IdentityProblem } from './identity-problem.js';
import type { IdentityService } from './identity.js';
import type { Identity } from './issuers.js';

const PUBLIC = 'cordon:public';

/** A route, or all routes of a controller, that need no token. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);

export class IdentityGuard implements CanActivate {
  constructor(
    private readonly identity: IdentityService,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    const token = /^bearer +([^ ]+) *$/i.exec(header(request, 'authorization') ?? '')?.[1];
    if (!token) throw new IdentityProblem('TOKEN_MISSING');
    const identity = this.identity.verify(token);
    const admitted = (each: Identity): true => {
      request.identity = each;
      return true;
    };
    return identity instanceof Promise ? identity.then(admitted) : admitted(identity);
  }
}
