import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CARRIER, type Carrier } from './carrier.js';

/** Hands the carrier that the program was started with to everything, and stops it when everybody else has ended. */
@Global()
@Module({})
export class CarrierModule implements OnApplicationShutdown {
  constructor(@Inject(CARRIER) private readonly carrier: Carrier) {}

  static with(carrier: Carrier): DynamicModule {
    return {
      module: CarrierModule,
      providers: [{ provide: CARRIER, useValue: carrier }],
      exports: [CARRIER],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.carrier.stop();
  }
}
