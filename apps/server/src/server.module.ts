import { Module, type DynamicModule } from '@nestjs/common';
import {
  AccountsModule,
  AttachmentsModule,
  AuditModule,
  CalendarsModule,
  CatalogueModule,
  DefinitionsModule,
  DisclosureModule,
  EvaluationsModule,
  ImportsModule,
  ListsModule,
  MeasuresModule,
  NoticesModule,
  OverviewModule,
  PluginsModule,
  CasesModule,
  RecordsModule,
  RevisionsModule,
  RunsModule,
  SampleResultsRepository,
  SampleWorkRepository,
  SimulationsModule,
  SimulationWorkModule,
  StatisticsModule,
  SubjectsModule,
  WorkbooksModule,
  WorkModule,
} from '@xinheng/core';
import { CarrierModule, type Carrier } from '@xinheng/carrier';
import { PlatformModule, type Platform } from '@xinheng/platform';
import { AccountsController } from './accounts/accounts.controller.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AuditEventsController } from './audit-events/audit-events.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CatalogueItemsController } from './catalogue-items/catalogue-items.controller.js';
import { ClassificationsController } from './classifications/classifications.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { EffectHoldsController } from './effect-holds/effect-holds.controller.js';
import { EvaluationRoundsController } from './evaluation-rounds/evaluation-rounds.controller.js';
import { EvaluationRunsController } from './evaluation-runs/evaluation-runs.controller.js';
import { EvaluationsController } from './evaluations/evaluations.controller.js';
import { FactsController } from './facts/facts.controller.js';
import { HealthController } from './health/health.controller.js';
import { EdgeModule } from './http/edge.module.js';
import { ImportFormsController } from './imports/import-forms.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { ListEntriesController } from './list-entries/list-entries.controller.js';
import { ListsController } from './lists/lists.controller.js';
import { MeasureApplicationsController } from './measure-applications/measure-applications.controller.js';
import { MeasuresController } from './measures/measures.controller.js';
import { InboxMessagesController } from './notices/inbox-messages.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OutboxMessagesController } from './notices/outbox-messages.controller.js';
import { ParametersController } from './parameters/parameters.controller.js';
import { PluginsController } from './plugins/plugins.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { PublicController } from './public/public.controller.js';
import { QueueBoardController } from './queue-board/queue-board.controller.js';
import { QueueBoardPass } from './queue-board/queue-board-pass.js';
import { RecordsController } from './records/records.controller.js';
import { PluginResourcesController } from './revisions/plugin-resources.controller.js';
import { RevisionWorkbooksController } from './revisions/revision-workbooks.controller.js';
import { RevisionsController } from './revisions/revisions.controller.js';
import { SchemesController } from './schemes/schemes.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { SimulationsController } from './simulations/simulations.controller.js';
import { SampleGrading } from './system/sample-grading.js';
import { SampleRemoval } from './system/sample-removal.js';
import { SubjectInputsController } from './subjects/subject-inputs.controller.js';
import { SubjectTimelineController } from './subjects/subject-timeline.controller.js';
import { SubjectsController } from './subjects/subjects.controller.js';
import { StartupService } from './system/startup.service.js';
import { SystemController } from './system/system.controller.js';
import { UnitsController } from './units/units.controller.js';

/** The server: the features of the product behind HTTP. */
@Module({})
export class ServerModule {
  /** Where jobs are carried to workers, the server answers people and leaves the work to them. */
  static with(platform: Platform, carrier: Carrier): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        PlatformModule.with(platform),
        CarrierModule.with(carrier),
        ...(platform.config.carrier === 'in-process' ? [WorkModule.as('server'), SimulationWorkModule] : []),
        AuditModule,
        AccountsModule,
        CalendarsModule,
        AttachmentsModule,
        CatalogueModule,
        DefinitionsModule,
        DisclosureModule,
        EvaluationsModule,
        ImportsModule,
        ListsModule,
        MeasuresModule,
        NoticesModule,
        OverviewModule,
        PluginsModule,
        CasesModule,
        RecordsModule,
        RevisionsModule,
        RunsModule,
        SimulationsModule,
        StatisticsModule,
        SubjectsModule,
        WorkbooksModule,
        EdgeModule,
      ],
      controllers: [
        AccountsController,
        AttachmentsController,
        AuditEventsController,
        AuthController,
        CalendarsController,
        CatalogueItemsController,
        ClassificationsController,
        CasesController,
        EffectHoldsController,
        EvaluationRoundsController,
        EvaluationRunsController,
        EvaluationsController,
        FactsController,
        HealthController,
        // Before the imports themselves: `forms` is no id.
        ImportFormsController,
        ImportsController,
        ListEntriesController,
        InboxMessagesController,
        ListsController,
        MeasureApplicationsController,
        MeasuresController,
        NoticesController,
        OutboxMessagesController,
        ParametersController,
        PluginResourcesController,
        PluginsController,
        ProceduresController,
        PublicController,
        QueueBoardController,
        RecordsController,
        RevisionsController,
        RevisionWorkbooksController,
        SchemesController,
        SimulationsController,
        StatisticsController,
        SubjectInputsController,
        SubjectTimelineController,
        SubjectsController,
        SystemController,
        UnitsController,
      ],
      providers: [
        QueueBoardPass,
        SampleGrading,
        SampleRemoval,
        SampleResultsRepository,
        SampleWorkRepository,
        StartupService,
      ],
    };
  }
}
