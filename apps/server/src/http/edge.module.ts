import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from '@xinheng/core';
import { AccessTokens } from '../auth/access-tokens.js';
import { AccessGuard } from './access.guard.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation.pipe.js';

/** What every route goes through: who may pass, what a body may hold, how answers and failures look. */
@Module({
  imports: [AccountsModule],
  providers: [
    AccessTokens,
    IdempotencyRepository,
    ProblemFilter,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_FILTER, useExisting: ProblemFilter },
  ],
  exports: [AccessTokens, IdempotencyRepository, ProblemFilter],
})
export class EdgeModule {}
