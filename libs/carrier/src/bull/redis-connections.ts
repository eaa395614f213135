import type { Log } from '@xinheng/platform';
import { Redis, type RedisOptions } from 'ioredis';

/** How long a lost connection is waited for before it is tried again, at most. */
const MOST_PAUSE_MILLISECONDS = 2_000;

/** What Bull asks a connection for. */
export type ConnectionType = 'client' | 'subscriber' | 'bclient';

/** The connections that queues share; a connection that waits for jobs belongs to one queue alone. */
export class RedisConnections {
  private readonly shared = new Map<ConnectionType, Redis>();
  private readonly all = new Set<Redis>();
  private isLost = false;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** The connection that commands go through. */
  get client(): Redis {
    return this.of('client');
  }

  /** A connection of a type. It comes back by itself, for as long as the program runs. */
  of(type: ConnectionType): Redis {
    const known = this.shared.get(type);
    if (known !== undefined) return known;
    const connection = this.open(type);
    if (type !== 'bclient') this.shared.set(type, connection);
    return connection;
  }

  /** Ends all of them, without waiting for an answer. */
  close(): void {
    for (const connection of this.all) connection.disconnect();
  }

  private open(type: ConnectionType): Redis {
    const options: RedisOptions = {
      enableReadyCheck: false,
      // A hint that cannot be sent is lost, and rightly so; what waits for jobs waits for ever.
      maxRetriesPerRequest: type === 'client' ? 1 : null,
      retryStrategy: (times) => Math.min(times * 100, MOST_PAUSE_MILLISECONDS),
    };
    const connection = new Redis(this.url, options);
    connection.on('error', (error: Error) => this.noteLoss(error));
    connection.on('ready', () => this.noteReturn());
    this.all.add(connection);
    return connection;
  }

  /** Once for each loss: an unreachable server would otherwise fill the log. */
  private noteLoss(error: Error): void {
    if (this.isLost) return;
    this.isLost = true;
    this.log.warn('Redis does not answer; the sweep alone finds the work until it does', {
      reason: 'code' in error ? String(error.code) : error.message,
    });
  }

  private noteReturn(): void {
    if (!this.isLost) return;
    this.isLost = false;
    this.log.info('Redis answers again');
  }
}
