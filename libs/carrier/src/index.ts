export { CARRIER, type Carrier, type Job, type JobHandler } from './carrier.js';
export { CarrierModule } from './carrier.module.js';
export { InProcessCarrier, type CarrierFailure } from './in-process/in-process-carrier.js';
export { openCarrier } from './open-carrier.js';
