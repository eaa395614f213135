import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { numbersFrom } from '../support/population.js';

/** COM_QUERY in the protocol of MySQL, and the statement that ends a transaction. */
const COMMIT = Buffer.from('\x03COMMIT');

/** When a connection is cut: before the database hears of the commit, or after it has answered and before we hear. */
export type Cut = 'before-commit' | 'before-answer';

/** Stands between a program and its database, and cuts connections at the one moment where nobody knows what stands. */
export class CuttingProxy {
  private readonly open = new Set<Socket>();
  private planned: Cut | null = null;
  private draw = numbersFrom(1);
  private done = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** Listens on a free port and hands everything on to a port of this machine. */
  static async before(port: number): Promise<CuttingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new CuttingProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => proxy.join(client, connect(port, '127.0.0.1')));
    return proxy;
  }

  /** How many connections were cut this way. */
  get cuts(): number {
    return this.done;
  }

  /** From now on cuts one connection of three that commit, which ones being the same every time; null: none. */
  cut(how: Cut | null): void {
    this.planned = how;
    this.draw = numbersFrom(1);
    this.done = 0;
  }

  /** Cuts everything, and listens no more. */
  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, database: Socket): void {
    let isAnswerHeldBack = false;
    const end = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      this.open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        this.open.delete(socket);
        end();
      });
    }
    client.on('data', (part) => {
      const cut = this.cutFor(part);
      if (cut === 'before-commit') return end();
      isAnswerHeldBack = cut === 'before-answer';
      database.write(part);
    });
    database.on('data', (part) => {
      // It is committed: the database says so, and nobody hears it.
      if (isAnswerHeldBack) return end();
      client.write(part);
    });
  }

  private cutFor(part: Buffer): Cut | null {
    if (this.planned === null || !part.subarray(4).equals(COMMIT) || this.draw(3) > 0) return null;
    this.done += 1;
    return this.planned;
  }
}
