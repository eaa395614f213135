import { Injectable } from '@nestjs/common';
import {
  FIRST_ADMINISTRATOR,
  FirstAdministratorService,
  ImportWorker,
  PluginsService,
  SampleLoader,
  type SampleLogins,
} from '@xinheng/core';
import { SampleGrading } from './sample-grading.js';

/** What whoever started the program is to be told once. */
export interface StartupNews {
  /** The first administrator's password, where it was made at random. */
  readonly firstLogin: { readonly username: string; readonly password: string } | null;
  /** Whom one can log in as while the sample is there. */
  readonly sample: SampleLogins | null;
}

/** Brings an installation to where it can be used: what is missing is put there, what is there is left alone. */
@Injectable()
export class StartupService {
  constructor(
    private readonly firstAdministrator: FirstAdministratorService,
    private readonly plugins: PluginsService,
    private readonly sample: SampleLoader,
    private readonly imports: ImportWorker,
    private readonly grading: SampleGrading,
  ) {}

  /** Does the steps in their order; running it again changes nothing. */
  async prepare(): Promise<StartupNews> {
    const password = await this.firstAdministrator.ensure();
    // After the first unit is there to own them, before anything that reads what is in force.
    await this.plugins.bootstrap();
    await this.sample.load();
    await this.imports.start();
    // The sample is there before anybody looks; what people have handed in need not be waited for.
    if (await this.sample.isArriving()) await this.imports.drain();
    const sample = await this.sample.logins();
    if (sample !== null) await this.grading.grade();
    return { firstLogin: password === null ? null : { username: FIRST_ADMINISTRATOR, password }, sample };
  }
}
