import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { CaseCalendarFollower } from './case-calendar-follower.js';
import { CaseChores } from './case-chores.js';
import { CaseClockKeeper } from './case-clock-keeper.js';
import { CaseClocksRepository } from './case-clocks.repository.js';
import { CaseConditions } from './case-conditions.js';
import { CaseIntakeService } from './case-intake.service.js';
import { CaseObjects } from './case-objects.js';
import { CaseOwnersService } from './case-owners.service.js';
import { CaseProcedures } from './case-procedures.js';
import { CaseReader } from './case-reader.js';
import { CaseStepsService } from './case-steps.service.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';
import { CaseEffects } from './effects/case-effects.js';
import { CommitmentEffects } from './effects/commitment-effects.js';
import { ListEffects } from './effects/list-effects.js';
import { NoticeEffects } from './effects/notice-effects.js';
import { RecordEffects } from './effects/record-effects.js';
import { RecordDecisionsService } from './record-decisions.service.js';

const open = [RecordDecisionsService, CaseChores, CaseIntakeService, CaseOwnersService, CaseStepsService, CasesService];

/** Cases: objections, repairs, listings and all else that goes by a procedure, from receipt to the last effect. */
@Module({
  imports: [
    AccountsModule,
    CalendarsModule,
    DefinitionsModule,
    ListsModule,
    MeasuresModule,
    NoticesModule,
    RecordsModule,
    SubjectsModule,
  ],
  providers: [
    ...open,
    CaseCalendarFollower,
    CaseClockKeeper,
    CaseClocksRepository,
    CaseConditions,
    CaseEffects,
    CaseObjects,
    CaseProcedures,
    CaseReader,
    CasesRepository,
    CommitmentEffects,
    ListEffects,
    NoticeEffects,
    RecordEffects,
  ],
  exports: open,
})
export class CasesModule {}
