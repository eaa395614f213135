import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { RunSweep } from './run-sweep.js';
import { RunsModule } from './runs.module.js';

const KIND = Symbol('the kind of process that works');

/** The work begins and ends with the application. */
@Injectable()
class WorkLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly sweep: RunSweep,
    @Inject(KIND) private readonly kind: 'server' | 'worker',
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep.start(this.kind);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweep.stop();
  }
}

/** Import it where marks and shards are to be worked: in a server that stands alone, and in workers. */
@Module({})
export class WorkModule {
  static as(kind: 'server' | 'worker'): DynamicModule {
    return { module: WorkModule, imports: [RunsModule], providers: [WorkLifecycle, { provide: KIND, useValue: kind }] };
  }
}
