import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock, Config, jwtSecretOf } from '@xinheng/platform';

const ALGORITHM = 'HS256';

/** Short-lived proofs of a session. They say which session it is; what it may do is read anew at every request. */
@Injectable()
export class AccessTokens {
  /** How long a token is good for, in seconds. */
  readonly lifetime: number;
  private readonly jwt: JwtService;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.lifetime = config.session.accessMinutes * 60;
    this.jwt = new JwtService({ secret: jwtSecretOf(config) });
  }

  /** A token for a session. */
  async issue(sessionId: string): Promise<string> {
    const iat = this.seconds();
    return this.jwt.signAsync({ sid: sessionId, iat, exp: iat + this.lifetime }, { algorithm: ALGORITHM });
  }

  /** The session of a token; null where it is not ours or no longer good. */
  async sessionOf(token: string): Promise<string | null> {
    try {
      const claims = await this.jwt.verifyAsync<{ sid?: unknown }>(token, {
        algorithms: [ALGORITHM],
        clockTimestamp: this.seconds(),
      });
      return typeof claims.sid === 'string' ? claims.sid : null;
    } catch {
      return null;
    }
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
