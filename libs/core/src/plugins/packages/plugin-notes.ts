import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import type { Actor } from '../../accounts/actor.js';
import { AuditService } from '../../audit/audit.service.js';

/** Writes what people do with plugins into the audit log. */
@Injectable()
export class PluginNotes {
  constructor(private readonly audit: AuditService) {}

  /** Notes an act (`upload`) in the transaction that does it; a file of which no plugin is known stands under `-`. */
  async note(
    tx: Transaction,
    actor: Actor,
    plugin: string,
    act: string,
    after: object,
    { reason = '', before = null }: { readonly reason?: string | null; readonly before?: object | null } = {},
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: `plugin.${act}`,
      objectType: 'plugin',
      objectId: plugin === '' ? '-' : plugin,
      ...(before === null ? {} : { before }),
      after,
      ...(reason === null || reason === '' ? {} : { reason }),
    });
  }
}
