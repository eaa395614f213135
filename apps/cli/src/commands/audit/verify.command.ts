import { AuditModule, AuditService } from '@xinheng/core';
import { withServices } from '../../database/with-services.js';
import { paint } from '../../terminal/paint.js';
import type { DefineCommand } from '../command.js';

/** `xinheng audit verify`: follows every chain of the audit; 1 where one does not hold, with the first bad place. */
export const defineVerify: DefineCommand = (command, { terminal, words, end }) => {
  command.option('--json', words.json).action(async ({ json }: { json?: boolean }) => {
    const result = await withServices([AuditModule], (services) => services.get(AuditService).verify());
    const { isIntact, streams, events, firstBad } = result;
    terminal.say(words.auditChecked(streams, events));
    if (firstBad === null) terminal.say(paint(terminal, 'green', words.auditIntact));
    else terminal.say(paint(terminal, 'red', words.auditBroken(firstBad)));
    if (json === true) terminal.print(JSON.stringify(result));
    end(isIntact ? 0 : 1);
  });
};
