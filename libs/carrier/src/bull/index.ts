/** A door of its own, `@xinheng/carrier/bull`: whoever does not use it loads no Redis client. */
export { BullCarrier, type BullOptions } from './bull-carrier.js';
