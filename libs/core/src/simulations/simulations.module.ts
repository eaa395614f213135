import { Injectable, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '@xinheng/platform';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { WorkSettings } from '../runs/work-settings.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { SimulationGrader } from './simulation-grader.js';
import { SimulationMovesRepository } from './simulation-moves.repository.js';
import { SimulationPlanner } from './simulation-planner.js';
import { SimulationReaderService } from './simulation-reader.service.js';
import { SimulationRun } from './simulation-run.js';
import { SimulationWorker } from './simulation-worker.js';
import { SimulationsRepository } from './simulations.repository.js';
import { SimulationsService } from './simulations.service.js';

/** What changed rules would do to everybody. Nothing is worked until `SimulationWorkModule` is there, or `drain` is called. */
@Module({
  imports: [AccountsModule, AuditModule, CatalogueModule, DefinitionsModule, EvaluationsModule, SubjectsModule],
  providers: [
    SimulationGrader,
    SimulationMovesRepository,
    SimulationPlanner,
    SimulationReaderService,
    SimulationRun,
    SimulationWorker,
    SimulationsRepository,
    SimulationsService,
    {
      provide: WorkSettings,
      useFactory: (database: Database) => WorkSettings.usual(database.dialect.kind),
      inject: [Database],
    },
  ],
  exports: [SimulationReaderService, SimulationWorker, SimulationsService],
})
export class SimulationsModule {}

/** The work begins and ends with the application. */
@Injectable()
class SimulationLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly worker: SimulationWorker) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}

/** Import it where simulations are to be worked: in a server that stands alone, and in workers. */
@Module({ imports: [SimulationsModule], providers: [SimulationLifecycle] })
export class SimulationWorkModule {}
