import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '@xinheng/platform';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { AnnouncementsService } from './announcements.service.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { CampaignsService } from './campaigns.service.js';
import { RoundFreezer } from './rounds/round-freezer.js';
import { RoundOutcome } from './rounds/round-outcome.js';
import { RoundReaderService } from './rounds/round-reader.service.js';
import { RoundRegisterRepository } from './rounds/round-register.repository.js';
import { RoundResultsRepository } from './rounds/round-results.repository.js';
import { RoundsRepository } from './rounds/rounds.repository.js';
import { RoundsService } from './rounds/rounds.service.js';
import { EffectChores } from './effect-chores.js';
import { RunChores } from './run-chores.js';
import { RunConsequences } from './run-consequences.js';
import { RunEnder } from './run-ender.js';
import { RunFailuresRepository } from './run-failures.repository.js';
import { RunPlanner } from './run-planner.js';
import { RunReaderService } from './run-reader.service.js';
import { RunShardsRepository } from './run-shards.repository.js';
import { RunSweep } from './run-sweep.js';
import { RunsRepository } from './runs.repository.js';
import { RunsService } from './runs.service.js';
import { ShardGrader } from './shard-grader.js';
import { ShardWorker } from './shard-worker.js';
import { ShardWriter } from './shard-writer.js';
import { TrickleGrader } from './trickle-grader.js';
import { TrickleWorker } from './trickle-worker.js';
import { WorkConditionService } from './work-condition.service.js';
import { WorkerPresence } from './worker-presence.js';
import { WorkersRepository } from './workers.repository.js';
import { WorkSettings } from './work-settings.js';

/** Grading many: runs that people start, and the marks that everything else leaves. Needs a carrier. */
@Module({
  imports: [
    AccountsModule,
    AuditModule,
    CasesModule,
    CatalogueModule,
    DefinitionsModule,
    EvaluationsModule,
    ListsModule,
    MeasuresModule,
    NoticesModule,
    PluginsModule,
    SubjectsModule,
  ],
  providers: [
    AnnouncementsService,
    CampaignsRepository,
    CampaignsService,
    RoundFreezer,
    RoundOutcome,
    RoundReaderService,
    RoundRegisterRepository,
    RoundResultsRepository,
    RoundsRepository,
    RoundsService,
    EffectChores,
    RunChores,
    RunConsequences,
    RunEnder,
    RunFailuresRepository,
    RunPlanner,
    RunReaderService,
    RunShardsRepository,
    RunSweep,
    RunsRepository,
    RunsService,
    ShardGrader,
    ShardWorker,
    ShardWriter,
    TrickleGrader,
    TrickleWorker,
    WorkConditionService,
    WorkerPresence,
    WorkersRepository,
    {
      provide: WorkSettings,
      useFactory: (database: Database) => WorkSettings.usual(database.dialect.kind),
      inject: [Database],
    },
  ],
  exports: [
    AnnouncementsService,
    CampaignsService,
    RoundReaderService,
    RoundsService,
    RunReaderService,
    RunSweep,
    RunsService,
    WorkConditionService,
    WorkerPresence,
  ],
})
export class RunsModule {
  /** With settings of its own; for programs that wait for less, or work in other pieces, than usual. */
  static with(settings: WorkSettings): DynamicModule {
    return { module: RunsModule, providers: [{ provide: WorkSettings, useValue: settings }] };
  }
}
