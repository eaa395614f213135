import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { ROLES, type Actor, type Role, type SignedIn } from '@xinheng/core';
import type { Request } from 'express';
import { contextOf } from './request-context.js';

/** The metadata that says who may use a route: nobody has to say who they are, or the roles of which one is needed. */
export const ACCESS = 'xinheng:access';

/** Who may use a route. */
export interface Access {
  readonly isPublic: boolean;
  readonly roles: readonly Role[];
  /** Whether it may be used before the first password is changed. */
  readonly beforePassword: boolean;
}

/** Anybody may use the route, without logging in. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata<string, Access>(ACCESS, { isPublic: true, roles: [], beforePassword: true }),
    // The one way to say in OpenAPI that nothing is asked for.
    ApiSecurity({}),
  );
}

/** Somebody with one of the roles may use the route. */
export function Roles(first: Role, ...others: readonly Role[]): MethodDecorator & ClassDecorator {
  return forRoles([first, ...others], false);
}

/** Everybody who is logged in may use the route. */
export function SignedInOnly(): MethodDecorator & ClassDecorator {
  return forRoles(ROLES, false);
}

/** Everybody who is logged in may use the route, even where they have yet to change their first password. */
export function BeforePassword(): MethodDecorator & ClassDecorator {
  return forRoles(ROLES, true);
}

function forRoles(roles: readonly Role[], beforePassword: boolean): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata<string, Access>(ACCESS, { isPublic: false, roles, beforePassword }),
    // The description tells who may use a route.
    ApiExtension('x-roles', [...roles]),
  );
}

/** Who is logged in, with their session. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = contextOf(context.switchToHttp().getRequest<Request>());
  if (signedIn === null) throw new Error('A public route asks who is logged in');
  return signedIn;
});

/** Who acts: role and scope as they are at this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { signedIn } = contextOf(context.switchToHttp().getRequest<Request>());
  if (signedIn === null) throw new Error('A public route asks who acts');
  return signedIn.actor;
});

/** The language of the reader. */
export const CurrentLocale = createParamDecorator(
  (_: unknown, context: ExecutionContext) => contextOf(context.switchToHttp().getRequest<Request>()).locale,
);
