import { Module, type DynamicModule } from '@nestjs/common';
import { CarrierModule, type Carrier } from '@xinheng/carrier';
import { SimulationWorkModule, WorkModule } from '@xinheng/core';
import { PlatformModule, type Platform } from '@xinheng/platform';

/** A worker: everything that grades, and nothing that answers people. */
@Module({})
export class WorkerModule {
  static with(platform: Platform, carrier: Carrier): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(platform),
        CarrierModule.with(carrier),
        WorkModule.as('worker'),
        SimulationWorkModule,
      ],
    };
  }
}
