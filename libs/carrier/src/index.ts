export { CARRIER, type Carrier, type Job, type JobHandler } from './carrier.js';
export { InProcessCarrier, type CarrierFailure } from './in-process/in-process-carrier.js';
