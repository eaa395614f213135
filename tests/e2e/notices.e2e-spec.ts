import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { NoticesService, OutboxDrain, OutboxService, UnitsService, SYSTEM_ACTOR, type Actor } from '@xinheng/core';
import { Database, UnitOfWork } from '@xinheng/platform';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';

interface Attachment {
  readonly id: string;
  readonly mediaType: string;
  readonly hash: string;
  readonly size: number;
}
interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('evidence and documents over HTTP', () => {
  let server: TestServer;
  let people: ReadonlyMap<string, string>;
  let clerk: string;
  let actor: Actor;

  const upload = async <T = Attachment>(name: string, content: Buffer | string, token = clerk): Promise<Answer<T>> => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    return server.request<T>('POST', '/api/v1/attachments', { token, body: form });
  };
  const get = <T = Record<string, unknown>>(path: string, token = clerk) =>
    server.request<T>('GET', `/api/v1${path}`, { token });
  const post = <T = Record<string, unknown>>(path: string, body: unknown, token = clerk) =>
    server.request<T>('POST', `/api/v1${path}`, { token, body });
  const bytes = async (path: string): Promise<{ headers: Headers; content: Buffer }> => {
    const response = await fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${clerk}` } });
    return { headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
  };
  const kept = (): string[] => {
    const folder = join(server.config.dataDir, 'attachments');
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
  };
  const issue = async (reason = '经核查，原记录有误。'): Promise<string> => {
    const order = {
      template: 'hebei:objection-decision',
      subject: 1,
      caseId: null,
      values: { case: { state: '异议成立' }, form: { reason } },
      recipients: [{ kind: 'subject' as const }, { kind: 'unit' as const, unit: Number(actor.unit.id) }],
    };
    const { id } = await server.app.get(UnitOfWork).run((tx) => server.app.get(NoticesService).issue(tx, actor, order));
    return String(id);
  };

  beforeAll(async () => {
    server = await startServer({
      config: { attachments: { maxBytes: 1024 * 1024 } },
      prepare: (app) => insertPopulation(app.get(Database), generatePopulation({ seed: 5, count: 3 })),
    });
    people = await employ(server, [
      { username: 'clerk', roles: ['clerk'], level: 'province', region: '130000' },
      { username: 'elsewhere', roles: ['clerk'], level: 'province', region: '210000' },
      { username: 'auditor', roles: ['auditor'], level: 'national', region: '000000' },
    ]);
    clerk = people.get('clerk') ?? '';
    const me = await get<{ id: string; unit: { id: string } }>('/auth/me');
    const unit = await server.app.get(UnitsService).get(SYSTEM_ACTOR, me.body.unit.id);
    const { id, path, level, region, department } = unit;
    actor = {
      accountId: me.body.id,
      username: 'clerk',
      roles: ['clerk'],
      unit: { id, path, level, region, department },
    };
  });
  afterAll(() => server.close());

  describe('evidence', () => {
    it.each([
      ['证据.pdf', PDF, 'application/pdf'],
      ['照片.png', PNG, 'image/png'],
      ['说明.txt', '情况说明：已整改。', 'text/plain'],
    ])('is taken by its content and handed out as a file: %s', async (name, content, mediaType) => {
      const { status, body } = await upload(name, content);
      expect([status, body]).toEqual([201, expect.objectContaining({ mediaType, size: Buffer.from(content).length })]);
      const { headers, content: read } = await bytes(`/attachments/${body.id}/content`);
      expect(read.equals(Buffer.from(content))).toBe(true);
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="file${name.slice(-4)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
    });

    it.each<[string, string, Buffer | string, string]>([
      ['a page', '证据.txt', '<!DOCTYPE html><script>alert(1)</script>', 'attachment-type'],
      [
        'a picture that is a program',
        '图.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
        'attachment-type',
      ],
      ['a program', '证据.pdf', Buffer.from('4d5a900003000000', 'hex'), 'attachment-type'],
      ['another ending', '证据.exe', PDF, 'attachment-ending'],
      ['a hidden ending', 'fdp.‮exe.pdf', PDF, 'attachment-name'],
      ['a name from the dark', '.证据.pdf', PDF, 'attachment-name'],
      ['a long name', `${'长'.repeat(200)}.pdf`, PDF, 'attachment-name-length'],
      ['too much', '大.pdf', Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]), 'attachment-size'],
    ])('is refused, and nothing stays: %s', async (_, name, content, code) => {
      const before = kept();
      const { status, body } = await upload<Problem>(name, content);
      expect(status).toBe(400);
      expect(body.errors?.map((found) => found.code)).toContain(code);
      expect(kept()).toEqual(before);
    });

    it('lies outside everything that is served, once for each content', async () => {
      const first = (await upload('一.pdf', PDF)).body;
      const before = kept();
      const second = (await upload('二.pdf', PDF)).body;
      expect(second.hash).toBe(first.hash);
      expect(kept()).toEqual(before);
      expect((await fetch(`${server.url}/attachments/${first.hash.slice(0, 2)}/${first.hash}`)).status).toBe(404);
    });

    it('is handed out only as it was kept', async () => {
      const { body } = await upload('将被改动.txt', '原文');
      writeFileSync(join(server.config.dataDir, 'attachments', body.hash.slice(0, 2), body.hash), '改动');
      expect((await get(`/attachments/${body.id}/content`)).status).toBe(503);
    });

    it('is nobody’s outside the scope', async () => {
      const { body } = await upload('一.pdf', PDF);
      expect((await get(`/attachments/${body.id}`, people.get('elsewhere'))).status).toBe(404);
      expect((await get(`/attachments/${body.id}/content`, people.get('elsewhere'))).status).toBe(404);
      expect((await upload('一.pdf', PDF, people.get('auditor'))).status).toBe(403);
    });
  });

  describe('documents', () => {
    it('are printed with text that can be found, rare characters too', async () => {
      const id = await issue('当事人㐂某、龘某；𠮷某。');
      const { headers, content } = await bytes(`/notices/${id}/pdf`);
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(content.subarray(0, 5).toString()).toBe('%PDF-');
      const found = mappedCharacters(content);
      for (const character of '示例企业异议成立依据㐂龘〔U+20BB7〕')
        expect([character, found.has(character)]).toEqual([character, true]);
      expect((await bytes(`/notices/${id}/pdf`)).content.equals(content)).toBe(true);
    });

    it('are served with a proof, and keep the scan of the sealed original', async () => {
      const id = await issue();
      const proof = (await upload('送达回证.pdf', PDF)).body.id;
      const today = server.clock.today();
      const attempt = { way: 'direct', sentOn: today, servedOn: today, outcome: 'served', proof };
      const refused = await post<Problem>(`/notices/${id}/service`, { ...attempt, servedOn: '2023-01-01' });
      expect([refused.status, refused.body.errors]).toEqual([400, [expect.objectContaining({ pointer: '/servedOn' })]]);
      expect((await post(`/notices/${id}/service`, attempt, people.get('elsewhere'))).status).toBe(404);
      const served = await post(`/notices/${id}/service`, attempt);
      expect(served.body).toMatchObject({ state: 'served', servedOn: today, attempts: [{ way: 'direct', proof }] });
      const original = (await upload('盖章原件.pdf', PDF)).body.id;
      expect((await post(`/notices/${id}/original`, { attachment: original })).body).toMatchObject({ original });
      expect((await post(`/notices/${id}/original`, { attachment: proof })).status).toBe(409);
      const linked = await get<Attachment[]>(`/attachments?filter={"objectType":"notice","objectId":"${id}"}`);
      expect(linked.body.map((one) => one.id).sort()).toEqual([proof, original].sort());
      const list = await get<{ id: string }[]>('/notices?filter={"state":"served"}');
      expect(list.body.map((one) => one.id)).toContain(id);
    });

    it('bring a message to the inbox, read once, and are seen on their way', async () => {
      const id = await issue();
      await server.app.get(OutboxDrain).drain('test');
      const unread = '/inbox-messages?filter={"isUnread":true}&range=[0,0]';
      const before = totalOf(await get(unread));
      expect(before).toBeGreaterThan(0);
      const [message] = (await get<{ id: string; objectId: string }[]>('/inbox-messages')).body;
      expect(message?.objectId).toBe(id);
      expect((await post(`/inbox-messages/${message?.id ?? ''}/read`, {})).body).toEqual({ read: 1 });
      expect(totalOf(await get(unread))).toBe(before - 1);
      await post('/inbox-messages/read', {});
      expect(totalOf(await get(unread))).toBe(0);
      const sent = await get<{ state: string }[]>(`/outbox-messages?filter={"objectType":"notice","objectId":"${id}"}`);
      expect(sent.body).toEqual([expect.objectContaining({ state: 'sent', channel: 'in-office', carriedBy: 'inbox' })]);
    });

    it('tell why a message did not go, in the words of the reader, and try again', async () => {
      await server.app.get(UnitOfWork).run((tx) =>
        server.app.get(OutboxService).put(tx, {
          channel: 'sms',
          to: '13800001234',
          subject: '提醒',
          body: '提醒',
          unit: Number(actor.unit.id),
          effectKey: 'sms-1',
        }),
      );
      await server.app.get(OutboxDrain).drain('test');
      const failed = '/outbox-messages?filter={"state":"failed"}';
      const [message] = (await get<{ id: string; failure: string }[]>(failed)).body;
      expect(message?.failure).toContain('没有接入“sms”通道');
      expect((await get<unknown[]>(failed, people.get('elsewhere'))).body).toEqual([]);
      const again = await post(`/outbox-messages/${message?.id ?? ''}/retry`, {});
      expect(again.body).toMatchObject({ state: 'queued', attempts: 0 });
    });
  });

  it('log nothing of what is in a file or a document', () => {
    const logged = server.logged.join('\n');
    for (const secret of ['情况说明', '经核查', '13800001234']) expect(logged).not.toContain(secret);
  });
});

function totalOf({ headers }: Answer): number {
  return Number(headers.get('content-range')?.split('/')[1]);
}

/** The characters that the fonts of a PDF say their glyphs stand for. */
function mappedCharacters(pdf: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    const map = inflated(pdf.subarray(at + 7, end));
    if (!map.includes('beginbfrange')) continue;
    for (const [, hex = ''] of map.slice(map.indexOf('beginbfrange')).matchAll(/<([0-9a-f]{4,8})>(?=[\s\]])/gi)) {
      found.add(String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))));
    }
  }
  return found;
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
