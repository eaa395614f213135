export type * from './definitions.js';
export { drawInspections, type Draw, type DrawEntry, type DrawnStratum, type DrawRequest } from './draw-inspections.js';
export { drawNumber } from './draw-random.js';
export {
  evaluateMetric,
  type MetricGroup,
  type MetricOptions,
  type MetricResult,
  type MetricRow,
} from './evaluate-metric.js';
export { evaluateRowMetric, type CountedRow } from './evaluate-row-metric.js';
export { RowMetricScope, type RowKind } from './row-metric-scope.js';
export {
  compileMeasures,
  isReferenceOnly,
  measuresOf,
  type MeasureCauses,
  type MeasureOutcome,
  type Measures,
} from './measures-of.js';
export { compileProposals, type ListProposal } from './proposals-of.js';
export { compileRegister, registerOf, type RegisterPlace } from './register-of.js';
export {
  compileTreatments,
  treatmentOf,
  type GradedResult,
  type InspectionTreatment,
  type TreatmentReason,
  type Treatments,
} from './treatment-of.js';
