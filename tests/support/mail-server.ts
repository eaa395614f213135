import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server of the suite's own: takes everything, or nothing while `isRefusing`. */
export interface MailServer {
  readonly url: string;
  /** Every message as it came, head and text. */
  readonly received: readonly string[];
  isRefusing: boolean;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    talk(socket, mail, received);
  });
  const mail = {
    url: '',
    received,
    isRefusing: false,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  mail.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return mail;
}

/** As much of RFC 5321 as a sender needs. */
function talk(socket: Socket, mail: { readonly isRefusing: boolean }, received: string[]): void {
  let text: string | null = null;
  let rest = '';
  socket.write('220 mail of the tests\r\n');
  socket.on('data', (data: Buffer) => {
    const lines = (rest + data.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (text !== null && line === '.') {
        received.push(text);
        text = null;
        socket.write('250 taken\r\n');
      } else if (text !== null) text += `${line}\n`;
      else if (/^DATA/i.test(line)) {
        text = '';
        socket.write('354 go on\r\n');
      } else if (/^MAIL/i.test(line) && mail.isRefusing) socket.write('451 not now\r\n');
      else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    }
  });
}
