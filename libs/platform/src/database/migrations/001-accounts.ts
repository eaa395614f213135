import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, id, instant, integer, longText, optional, reference, text } from '../columns.js';

/** Who works here, what they did, and the answers kept for repeated requests. */
export class Accounts1700000000001 implements MigrationInterface {
  readonly name = 'Accounts1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'unit',
      columns: [
        id(),
        optional(text('path', 255)), // /1/4/9/ from the root down to the unit itself; known only once the id is
        optional(reference('parent_id')),
        text('title', 100),
        text('level', 16),
        text('region', 6),
        optional(text('department', 40)),
        flag('is_sample', 0),
        integer('version', 1),
        instant('created_at'),
      ],
      unique: [['path']],
      indexes: [['parent_id']],
    });
    await createTable(runner, {
      name: 'account',
      columns: [
        id(),
        text('username', 64),
        text('display_name', 100),
        reference('unit_id'),
        text('roles', 200),
        text('password_hash', 200),
        flag('must_change_password', 0),
        flag('is_disabled', 0),
        flag('is_sample', 0),
        integer('failed_logins', 0),
        optional(instant('locked_until')),
        optional(instant('last_login_at')),
        integer('version', 1),
        instant('created_at'),
      ],
      unique: [['username']],
      indexes: [['unit_id']],
    });
    await createTable(runner, {
      name: 'session',
      columns: [
        id(),
        reference('account_id'),
        instant('created_at'),
        instant('last_used_at'),
        instant('expires_at'),
        optional(instant('revoked_at')),
        optional(text('revoked_because', 20)),
      ],
      indexes: [['account_id'], ['expires_at']],
    });
    await createTable(runner, {
      name: 'session_token',
      columns: [text('token_hash', 64), reference('session_id'), instant('issued_at'), optional(instant('used_at'))],
      primaryKey: ['token_hash'],
      indexes: [['session_id']],
    });
    await createTable(runner, {
      name: 'audit_stream',
      columns: [text('stream', 64), integer('sequence'), text('hash', 64)],
      primaryKey: ['stream'],
    });
    await createTable(runner, {
      name: 'audit_event',
      columns: [
        id(),
        text('stream', 64),
        integer('sequence'),
        instant('recorded_at'),
        optional(reference('actor_id')),
        text('actor_name', 64),
        text('actor_roles', 200),
        optional(reference('unit_id')),
        text('action', 64),
        text('object_type', 40),
        text('object_id', 64),
        optional(longText('reason')),
        longText('payload'),
        text('payload_hash', 64),
        text('previous_hash', 64),
        text('hash', 64),
      ],
      unique: [['stream', 'sequence']],
      indexes: [['object_type', 'object_id'], ['recorded_at'], ['actor_id']],
    });
    await createTable(runner, {
      name: 'idempotency',
      columns: [
        reference('account_id'),
        text('request_key', 128),
        text('route', 200),
        text('body_hash', 64),
        integer('status'),
        longText('response'),
        longText('headers'),
        instant('created_at'),
      ],
      primaryKey: ['account_id', 'request_key'],
      indexes: [['created_at']],
    });
    await createTable(runner, {
      name: 'setting',
      columns: [text('name', 64), longText('value')],
      primaryKey: ['name'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'setting',
      'idempotency',
      'audit_event',
      'audit_stream',
      'session_token',
      'session',
      'account',
      'unit',
    ]) {
      await runner.dropTable(table, true);
    }
  }
}
