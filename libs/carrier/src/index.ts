export {
  CARRIER,
  type Carrier,
  type CarrierCondition,
  type CarrierFailure,
  type Job,
  type JobHandler,
} from './carrier.js';
export { CarrierModule } from './carrier.module.js';
export { InProcessCarrier } from './in-process/in-process-carrier.js';
export { openCarrier } from './open-carrier.js';
