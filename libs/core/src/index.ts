// audit
export type { AuditActor, AuditEntry } from './audit/audit-entry.js';
export type { AuditEventRow } from './audit/audit-event.entity.js';
export { auditEventList, AuditEventsRepository } from './audit/audit-events.repository.js';
export { AuditModule } from './audit/audit.module.js';
export { AuditService, type AuditVerification } from './audit/audit.service.js';
// accounts
export type { AccountView } from './accounts/account-view.js';
export { AccountsModule } from './accounts/accounts.module.js';
export { accountList } from './accounts/accounts.repository.js';
export { AccountsService, type AccountInput } from './accounts/accounts.service.js';
export { SYSTEM_ACTOR, type Actor, type ActorUnit } from './accounts/actor.js';
export { AuditReaderService, type AuditEventView } from './accounts/audit-reader.service.js';
export { FIRST_ADMINISTRATOR, FirstAdministratorService } from './accounts/first-administrator.service.js';
export { randomPassword } from './accounts/passwords.js';
export { ROLES, type Role } from './accounts/role.js';
export { SampleAccountsService, type SampleCast, type SampleUnit } from './accounts/sample-accounts.service.js';
export { ownedCondition, regionCondition, scopeOf, unitCondition, visibleUnits, type Scope } from './accounts/scope.js';
export { SessionsService, type OpenedSession, type SignedIn } from './accounts/sessions.service.js';
export { CREDIT_DEPARTMENT, UNIT_LEVELS, type UnitLevel } from './accounts/unit.js';
export { unitList, type UnitValues } from './accounts/units.repository.js';
export { UnitsService, type UnitView } from './accounts/units.service.js';
// calendars
export type { MovedDeadline } from './calendars/calendar-followers.js';
export { CalendarsModule } from './calendars/calendars.module.js';
export { CalendarsService, type YearTable } from './calendars/calendars.service.js';
export { holidayTableList } from './calendars/holiday-tables.repository.js';
export {
  HolidayTablesService,
  type HolidayTableDetailView,
  type HolidayTableView,
} from './calendars/holiday-tables.service.js';
// definitions
export { DefinitionsModule } from './definitions/definitions.module.js';
export { DefinitionsService } from './definitions/definitions.service.js';
export {
  catalogueItemList,
  classificationList,
  factList,
  listList,
  measureList,
  parameterList,
  procedureList,
  schemeList,
} from './definitions/reading/definition-lists.js';
export { DefinitionsReaderService, type DefinitionResource } from './definitions/reading/definitions-reader.service.js';
// revisions
export {
  PluginResourcesService,
  type PluginFiles,
  type PluginResources,
} from './revisions/plugin-resources.service.js';
export { REVISION_ACTS, REVISION_STATES, type RevisionAct, type RevisionState } from './revisions/revision-life.js';
export { RevisionDecisionsService, type RevisionApproval } from './revisions/revision-decisions.service.js';
export { RevisionPrintService, type PrintedRevision } from './revisions/revision-print.service.js';
export { RevisionReaderService } from './revisions/revision-reader.service.js';
export { OLDER_RECORDS } from './revisions/revision-row.js';
export type { ChangeLine, ChangeText, RevisionFindingView, RevisionView } from './revisions/revision-view.js';
export { RevisionsModule } from './revisions/revisions.module.js';
export { revisionList } from './revisions/revisions.repository.js';
export { RevisionsService, type RevisionDraft } from './revisions/revisions.service.js';
// plugins
export type { PluginNews } from './plugins/plugin-installer.js';
export {
  mergePackage,
  type MergeDecision,
  type MergeItem,
  type MergeOutcome,
} from './plugins/packages/merge-package.js';
export { PluginLifeReaderService } from './plugins/packages/plugin-life-reader.service.js';
export { PluginLifeService, type UploadOutcome } from './plugins/packages/plugin-life.service.js';
export type { PluginLifeView, UploadView } from './plugins/packages/plugin-life-view.js';
export { PluginOrdersService } from './plugins/packages/plugin-orders.service.js';
export { pluginList, PluginReaderService } from './plugins/plugin-reader.service.js';
export { PluginsModule } from './plugins/plugins.module.js';
export { PluginsService } from './plugins/plugins.service.js';
// catalogue
export { CatalogueModule } from './catalogue/catalogue.module.js';
export { CodeTitles } from './catalogue/code-titles.js';
// disclosure
export { DisclosureModule } from './disclosure/disclosure.module.js';
export { publicEntryList } from './disclosure/public-lists.repository.js';
export { PublicListsService } from './disclosure/public-lists.service.js';
export {
  PublicQueryService,
  type PublicRegulationView,
  type PublicSubjectView,
} from './disclosure/public-query.service.js';
// statistics
export { OverviewModule } from './statistics/overview.module.js';
export { OverviewService, type Overview } from './statistics/overview.service.js';
export { StatisticsModule } from './statistics/statistics.module.js';
export { StatisticsService, type GradeQuestion } from './statistics/statistics.service.js';
// staleness
export { StalenessModule } from './staleness/staleness.module.js';
export { StalenessService } from './staleness/staleness.service.js';
export type { SubjectChange } from './staleness/watched-schemes.js';
// subjects
export type {
  IdentifiedSubject,
  LinkDraft,
  SubjectDraft,
  SubjectOutcome,
  SubjectWithdrawalPreview,
} from './subjects/subject-draft.js';
export { SubjectCorrectionService, type SubjectCorrection } from './subjects/subject-correction.service.js';
export { SubjectDossierService } from './subjects/subject-dossier.service.js';
export { subjectEventKinds, type SubjectEventDraft, type SubjectEventKind } from './subjects/subject-event.js';
export { SubjectEventsService } from './subjects/subject-events.service.js';
export { subjectList } from './subjects/subject-list.repository.js';
export { SubjectRegistry } from './subjects/subject-registry.js';
export type { EventDocument, SubjectDetailView, SubjectEventView, SubjectView } from './subjects/subject-view.js';
export { SubjectsModule } from './subjects/subjects.module.js';
export { SubjectsService } from './subjects/subjects.service.js';
export { SubjectsRepository, type ShardSelection, type SubjectShard } from './subjects/subjects.repository.js';
export type { WriteContext } from './subjects/write-context.js';
// evaluations
export type { Completeness } from './evaluations/completeness.service.js';
export { CurrentGradesService, type CurrentGrade } from './evaluations/current-grades.service.js';
export type { EvaluationView, PastEvaluation } from './evaluations/evaluation-view.js';
export { EvaluationsModule } from './evaluations/evaluations.module.js';
export { effectHoldList } from './evaluations/holds/effect-holds.repository.js';
export { EffectHoldsService } from './evaluations/holds/effect-holds.service.js';
export type { HeldSubjectView, HoldView } from './evaluations/holds/hold-view.js';
export { heldSubjectList } from './evaluations/holds/held-subjects.repository.js';
export { evaluationList } from './evaluations/evaluations.repository.js';
export { EvaluationsService } from './evaluations/evaluations.service.js';
export type { ExplanationView } from './evaluations/explanation-view.js';
export { ExplanationsService } from './evaluations/explanations.service.js';
export { GradeHistory } from './evaluations/grade-history.js';
export type { CounterfactualsView } from './evaluations/counterfactuals/counterfactuals-view.js';
export { CounterfactualsService } from './evaluations/counterfactuals/counterfactuals.service.js';
// records
export { FeedsRepository, type ReceivedFeed } from './records/feeds.repository.js';
export type { RecordDraft, RecordOutcome, RecordPlace, RecordWithdrawalPreview } from './records/record-draft.js';
export type { DayAct } from './records/check-act.js';
export { RecordActsService, type ActTarget } from './records/record-acts.service.js';
export { RecordEntryService } from './records/record-entry.service.js';
export { RecordEntry } from './records/record-entry.js';
export { recordList } from './records/record-list.repository.js';
export type { RecordVersionView, RecordView } from './records/record-view.js';
export { RecordWithdrawal, type RecordWithdrawalStep } from './records/record-withdrawal.js';
export { RecordsModule } from './records/records.module.js';
export { RecordsService } from './records/records.service.js';
export { SampleSubjectsRepository } from './records/sample-subjects.repository.js';
export {
  SubjectInputsRepository,
  type IdentifiedInput,
  type InputOptions,
} from './records/subject-inputs.repository.js';
export { SubjectInputsService } from './records/subject-inputs.service.js';
export type { ToldInput } from './records/told-input.js';
export { SubjectWithdrawal, type SubjectWithdrawalStep } from './records/subject-withdrawal.js';
// imports
export type { WithdrawalView } from './imports/batch-content.js';
export { reasonOf as importReason } from './imports/errors-csv.js';
export { importList } from './imports/import-batches.repository.js';
export { importFindingList, type ImportFindingRow } from './imports/import-findings.repository.js';
export { ImportFormsService, type ImportFormView } from './imports/import-forms.service.js';
export { ImportIntake, type ImportOrder } from './imports/import-intake.js';
export type { ImportView } from './imports/import-view.js';
export { ImportWithdrawal } from './imports/import-withdrawal.js';
export { ImportWorker } from './imports/import-worker.js';
export { ImportsModule } from './imports/imports.module.js';
export { ImportsService, isFinished as isFinishedImport } from './imports/imports.service.js';
export { SampleFilesService, type SampleFileView } from './imports/sample/sample-files.service.js';
export { MOST_SUBJECTS as MOST_FILLED } from './imports/sample/fill/fill-subjects.js';
export { SampleFillService, type FillProgress } from './imports/sample/fill/sample-fill.service.js';
export { SampleLoader, type SampleLogins } from './imports/sample/sample-loader.js';
export { SampleRepository, type SamplePresence } from './imports/sample/sample.repository.js';
// measures
export { Guards, type Guard } from './measures/guards.js';
export {
  ADVERSE,
  measureGuards,
  SEVERITIES,
  type ExcuseAnswers,
  type MeasureCandidate,
  type Severity,
} from './measures/measure-guards.js';
export { MeasureBook, type PlacedList, type PlacedMeasure } from './measures/measure-book.js';
export { APPLICATION_STATES, ENDINGS, type Ending } from './measures/measure-application-row.js';
export { measureApplicationList } from './measures/measure-applications.repository.js';
export {
  MEASURE_GUARDS,
  MeasureApplicationsService,
  type MeasureOrder,
} from './measures/measure-applications.service.js';
export { EffectSourcesRepository, type LiveEffect } from './measures/effect-sources.repository.js';
export { MeasureFollower, type GradeMove } from './measures/measure-follower.js';
export { ProvenanceService } from './measures/provenance.service.js';
export {
  EffectiveMeasuresService,
  type EffectiveMeasureView,
  type MeasurePreview,
  type PreviewOrder,
} from './measures/effective-measures.service.js';
export { MeasureApplicationDeskService } from './measures/measure-application-desk.service.js';
export type { MeasureApplicationView } from './measures/measure-application-view.js';
export { weighMeasures, type EffectiveMeasure, type MeasureSource } from './measures/weigh-measures.js';
export { MeasuresModule } from './measures/measures.module.js';
// lists
export { ENTRY_STEPS, entrySteps, type EntryStep } from './lists/entry-steps.js';
export { ADVERSE_DOCUMENTS, ELEMENTS, listGuards, type EntryCandidate } from './lists/list-guards.js';
export { listEntryList } from './lists/list-entries.repository.js';
export {
  ListEntriesService,
  type EntryDecision,
  type EntryLeaving,
  type EntryTarget,
} from './lists/list-entries.service.js';
export {
  BLANK_ENTRY,
  ENTRY_ORIGINS,
  ENTRY_STATES,
  LEAVINGS,
  type Leaving,
  type NewEntry,
} from './lists/list-entry-row.js';
export type { EntryDocument, EntryProposal } from './lists/entry-drafts.js';
export { LIST_GUARDS } from './lists/list-entry-writer.js';
export { ListEntryActsService, type BulkOutcome, type EntryOrder } from './lists/list-entry-acts.service.js';
export {
  ListEntryImportService,
  type EntryImportOutcome,
  type ExistingEntry,
} from './lists/list-entry-import.service.js';
export { ListEntryReaderService } from './lists/list-entry-reader.service.js';
export type { ListEntryView } from './lists/list-entry-view.js';
export { ListFeedsService, type FeedEntry, type FeedOutcome, type ListFeed } from './lists/list-feeds.service.js';
export { ListProposals } from './lists/list-proposals.js';
export { ListsModule } from './lists/lists.module.js';
// attachments
export type { AttachmentView, LinkedAttachmentView } from './attachments/attachment-view.js';
export { AttachmentsModule } from './attachments/attachments.module.js';
export { attachmentList, type LinkedObject } from './attachments/attachments.repository.js';
export { AttachmentsService, type AttachmentContent } from './attachments/attachments.service.js';
export { FileScanner, type ScanResult } from './attachments/file-scanner.js';
// notices
export { NoticeChores } from './notices/notice-chores.js';
export type {
  IssuedNotice,
  NoticeOrder,
  NoticeRecipient,
  NoticeValues,
  ServiceAttempt,
} from './notices/notice-order.js';
export { NoticeReminders } from './notices/notice-reminders.js';
export { NOTICE_STATES, SERVICE_OUTCOMES, SERVICE_WAYS } from './notices/notice-row.js';
export { NoticeServing } from './notices/notice-serving.js';
export type { NoticeDetailView, NoticeView } from './notices/notice-view.js';
export { NoticesModule } from './notices/notices.module.js';
export { noticeList } from './notices/notices.repository.js';
export { NoticesService } from './notices/notices.service.js';
export { inboxList } from './notices/outbox/inbox.repository.js';
export { InboxService, type InboxView } from './notices/outbox/inbox.service.js';
export { ReceiverGateway, SmsSender } from './notices/outbox/message-channel.js';
export { OutboxDrain } from './notices/outbox/outbox-drain.js';
export type { OutboxDraft } from './notices/outbox/outbox-message.js';
export type { OutboxView } from './notices/outbox/outbox-view.js';
export { outboxList } from './notices/outbox/outbox.repository.js';
export { OutboxService } from './notices/outbox/outbox.service.js';
export { NoticePrinter } from './notices/print/notice-printer.js';
export { Seal } from './notices/print/seal.js';
// runs
export { AnnouncementsService } from './runs/announcements.service.js';
export { runFailureList } from './runs/run-failures.repository.js';
export { runResultList, runShardList } from './runs/run-lists.js';
export type { RunOrder } from './runs/run-planner.js';
export type { RoundReport } from './runs/rounds/round-report.js';
export { RoundReaderService } from './runs/rounds/round-reader.service.js';
export { roundResultList } from './runs/rounds/round-results.repository.js';
export type { RoundResultView, RoundView } from './runs/rounds/round-view.js';
export { roundList } from './runs/rounds/rounds.repository.js';
export { RoundsService, type RoundOrder } from './runs/rounds/rounds.service.js';
export { RunReaderService } from './runs/run-reader.service.js';
export { isFinal, type RunState } from './runs/run-state.js';
export { RunSweep } from './runs/run-sweep.js';
// Parts of the work, for who works it step by step: benchmarks, and the suites that interrupt it.
export { EvaluationStatesRepository } from './evaluations/evaluation-states.repository.js';
export { RunEnder } from './runs/run-ender.js';
export { ShardWorker } from './runs/shard-worker.js';
export { TrickleWorker } from './runs/trickle-worker.js';
export { countingColumns } from './records/record-row.js';
export type { RunView } from './runs/run-view.js';
export { RunsModule } from './runs/runs.module.js';
export { runList } from './runs/runs.repository.js';
export { RunsService } from './runs/runs.service.js';
export { WorkConditionService } from './runs/work-condition.service.js';
export { WorkModule } from './runs/work.module.js';
export { WorkSettings, type WorkSettingsValues } from './runs/work-settings.js';
export { WorkerPresence } from './runs/worker-presence.js';
export { SampleResultsRepository } from './runs/sample-results.repository.js';
// cases
export { ON_BEHALF, type OnBehalf } from './cases/case-actor.js';
export { CaseChores } from './cases/case-chores.js';
export { CaseIntakeService, type CaseDraft } from './cases/case-intake.service.js';
export { CaseOwnersService } from './cases/case-owners.service.js';
export { CASE_CHANNELS, CASE_OBJECTS, type CaseChannel, type CaseObjectKind } from './cases/case-row.js';
export { CaseStepsService, type CaseStepOrder } from './cases/case-steps.service.js';
export type { CaseClockView, CaseDetailView, CaseStepView, CaseView } from './cases/case-view.js';
export { CasesModule } from './cases/cases.module.js';
export { SampleWorkRepository } from './cases/sample-work.repository.js';
export { caseList } from './cases/cases.repository.js';
export { CasesService, type CaseStatistics } from './cases/cases.service.js';
export { RecordDecisionsService } from './cases/record-decisions.service.js';
// simulations
export { DRAFT_RESOURCES, type DraftChange, type DraftResource } from './definitions/draft-change.js';
export type { AdjustableParameter } from './simulations/adjustable-parameter.js';
export { simulationMoveList } from './simulations/simulation-moves.repository.js';
export type { SimulationOrder } from './simulations/simulation-planner.js';
export { SimulationReaderService } from './simulations/simulation-reader.service.js';
export { hasEnded as hasSimulationEnded, type SimulationState } from './simulations/simulation-row.js';
export type { SimulatedMoveView, SimulationView } from './simulations/simulation-view.js';
export { SimulationWorker } from './simulations/simulation-worker.js';
export { simulationList } from './simulations/simulations.repository.js';
export { SimulationsModule, SimulationWorkModule } from './simulations/simulations.module.js';
export { SimulationsService } from './simulations/simulations.service.js';

// workbooks
export {
  RuleWorkbooksService,
  type RuleWorkbook,
  type WorkbookFindingView,
  type WorkbookReadingView,
} from './workbooks/rule-workbooks.service.js';
export { WorkbooksModule } from './workbooks/workbooks.module.js';
