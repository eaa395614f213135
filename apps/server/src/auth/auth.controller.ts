import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountsService, SessionsService, type OpenedSession, type SignedIn } from '@xinheng/core';
import { Clock, Config } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Request, Response } from 'express';
import { BeforePassword, CurrentSession, Public } from '../http/index.js';
import { RequestLimit } from '../http/request-limit.js';
import { AccessTokens } from './access-tokens.js';
import { ChangePasswordDto, LoginDto } from './auth.dto.js';
import { RefreshCookie } from './refresh-cookie.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  private readonly cookie: RefreshCookie;
  private readonly limit: RequestLimit;

  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.cookie = new RefreshCookie(config);
    this.limit = new RequestLimit(config.login.requestsPerMinute);
  }

  @Public()
  @Post('login')
  @HttpCode(200)
  async login(
    @Body() { username, password }: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const seconds = this.limit.take(request.ip ?? '', this.clock.now());
    if (seconds > 0) throw new XinhengError('too-many', 'login-too-often', { seconds });
    return this.answer(await this.sessions.open(username, password), response);
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  async refresh(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const token = this.cookie.read(request);
    if (token === null) throw new XinhengError('unauthenticated', 'session-missing');
    return this.answer(await this.sessions.refresh(token), response);
  }

  @Public()
  @Post('logout')
  @HttpCode(204)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = this.cookie.read(request);
    if (token !== null) await this.sessions.close(token);
    this.cookie.clear(response);
  }

  @BeforePassword()
  @Get('me')
  me(@CurrentSession() { actor, displayName, unitTitle, mustChangePassword, isSample }: SignedIn) {
    const { id, level, region, department } = actor.unit;
    return {
      id: actor.accountId,
      username: actor.username,
      displayName,
      roles: actor.roles,
      unit: { id, title: unitTitle, level, region, department },
      mustChangePassword,
      isSample,
    };
  }

  @BeforePassword()
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @CurrentSession() { actor, sessionId }: SignedIn,
    @Body() { current, next }: ChangePasswordDto,
  ): Promise<void> {
    await this.accounts.changePassword(actor, sessionId, current, next);
  }

  private async answer(session: OpenedSession, response: Response) {
    this.cookie.write(response, session.refreshToken, session.expiresAt);
    response.setHeader('Cache-Control', 'no-store');
    return { accessToken: await this.tokens.issue(session.sessionId), expiresIn: this.tokens.lifetime };
  }
}
