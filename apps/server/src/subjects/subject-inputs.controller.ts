import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SubjectInputsService, type Actor } from '@xinheng/core';
import { CurrentActor, QueryDay, QueryNames, QueryText, SignedInOnly } from '../http/index.js';

@ApiTags('subjects')
@Controller('subjects')
export class SubjectInputsController {
  constructor(private readonly inputs: SubjectInputsService) {}

  /** What an evaluation under a scheme reads of a subject: an input line of `xinheng evaluate`, to try rules on it. */
  @SignedInOnly()
  @QueryNames('scheme', 'asOf')
  @Get(':id/evaluation-input')
  async input(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryText('scheme') scheme: string | null,
    @QueryDay('asOf') asOf: string | null,
  ) {
    return this.inputs.of(actor, id, scheme ?? '', asOf);
  }
}
