import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CARRIER, type Carrier } from './carrier.js';

/** Hands the carrier that the program was started with to everything. */
@Global()
@Module({})
export class CarrierModule {
  static with(carrier: Carrier): DynamicModule {
    return {
      module: CarrierModule,
      providers: [{ provide: CARRIER, useValue: carrier }],
      exports: [CARRIER],
    };
  }
}
