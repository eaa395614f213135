import { systemMessages } from '../accounts/system.messages.js';
import type { MessageTree } from '../i18n/define-messages.js';
import { ACTS, OBJECTS } from './acts.js';

/** The message of a key with dots, undefined where there is none. */
function messageOf(tree: MessageTree, key: string): unknown {
  return key.split('.').reduce<unknown>((at, part) => (at as MessageTree | undefined)?.[part], tree);
}

describe('the acts of the audit', () => {
  it.each([
    ['Chinese', systemMessages.zh],
    ['English', systemMessages.en],
  ])('have a name in %s, and so has what they are done to', (_, messages) => {
    const keys = [...ACTS.map((act) => `audit.actOf.${act}`), ...OBJECTS.map((object) => `audit.objectOf.${object}`)];
    expect(keys.filter((key) => typeof messageOf(messages, key) !== 'string')).toEqual([]);
  });
});
