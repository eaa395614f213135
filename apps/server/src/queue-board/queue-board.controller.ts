import { Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CARRIER, type Carrier } from '@xinheng/carrier';
import type { SignedIn } from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
import type { Response } from 'express';
import { CurrentSession, Roles } from '../http/index.js';
import { QUEUE_BOARD_PATH, QueueBoardPass } from './queue-board-pass.js';

/** The way to the board that shows the queues in Redis. */
@ApiTags('system')
@Controller('system/queue-board')
export class QueueBoardController {
  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly pass: QueueBoardPass,
  ) {}

  /** Gives the pass to the board, and says where it stands. */
  @Roles('administrator')
  @HttpCode(200)
  @Post()
  async enter(@CurrentSession() { sessionId }: SignedIn, @Res({ passthrough: true }) response: Response) {
    if (this.carrier.board === undefined) throw new XinhengError('conflict', 'queue-board-none');
    await this.pass.give(response, sessionId);
    return { path: `${QUEUE_BOARD_PATH}/` };
  }
}
