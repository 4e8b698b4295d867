// Attachments over HTTP, on a whole Cordon: who may send and fetch them, and how they leave.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { photograph, said, type Sample } from '../../attachments/files.js';
import { type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

/** Read whole: a connection whose answer nobody reads would keep the server open at the end. */
async function asked(path: string, init: RequestInit = {}, as = token): Promise<Response> {
  const answer = await fetch(`http://127.0.0.1:${edge.port}/v1/attachments${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${as}`, ...(init.headers as Record<string, string>) },
  });
  const { status, headers } = answer;
  return new Response(await answer.arrayBuffer(), { status, headers });
}

const saidOf = ({ sha256, name, type, size }: Sample): object => ({ sha256, name, type, size });

function announce(file: Sample, as = token): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return asked('', { method: 'POST', headers, body: JSON.stringify(saidOf(file)) }, as);
}

const send = ({ sha256 }: Sample, bytes: Buffer, offset: number, as = token): Promise<Response> =>
  asked(
    `/${sha256}`,
    {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) },
      body: new Uint8Array(bytes),
    },
    as,
  );

const codeOf = async (answer: Response): Promise<unknown> => {
  const { code } = (await answer.json()) as { readonly code: string };
  return [answer.status, code];
};

/** Sends the first bytes, and is gone. */
function cut(file: Sample, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const request: ClientRequest = httpRequest({
      port: edge.port,
      host: '127.0.0.1',
      method: 'PATCH',
      path: `/v1/attachments/${file.sha256}`,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/octet-stream',
        'Content-Length': file.size,
        'Upload-Offset': 0,
      },
    });
    request.on('error', () => resolve());
    request.write(bytes, () => setTimeout(() => request.destroy(), 100));
  });
}

export function attachmentsCases(): void {
  beforeAll(async () => {
    edge = await liveEdge();
    token = await edge.token();
  });
  afterAll(() => edge.close());

  describe('An attachment', () => {
    it('is announced, sent, goes on after a cut, and is fetched as a file that runs nowhere', async () => {
      const file = photograph('a parcel', 'снимок (1).jpg');
      const begun = await announce(file);
      expect([begun.status, begun.headers.get('location')]).toEqual([201, `/v1/attachments/${file.sha256}`]);
      expect(await begun.json()).toEqual({ sha256: file.sha256, size: file.size, offset: 0, complete: false });
      await cut(file, file.bytes.subarray(0, 700));
      const again = await announce(file);
      expect([again.status, again.headers.get('upload-offset')]).toEqual([201, '700']);
      expect(await codeOf(await send(file, file.bytes, 0))).toEqual([409, 'ATTACHMENT_OFFSET']);
      const whole = await send(file, file.bytes.subarray(700), 700);
      expect([whole.status, await whole.json()]).toEqual([
        201,
        { ...saidOf(file), offset: file.size, scan: 'NOT_SCANNED', complete: true },
      ]);
      expect((await announce(file)).status).toBe(200);

      const fetched = await asked(`/${file.sha256}`);
      expect(Buffer.from(await fetched.arrayBuffer()).equals(file.bytes)).toBe(true);
      expect(Object.fromEntries(fetched.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-length': String(file.size),
        'content-disposition': `attachment; filename*=UTF-8''%D1%81%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA%20%281%29.jpg`,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    });

    it('that others sent answers as one that nobody did', async () => {
      const file = photograph('theirs');
      await announce(file);
      await send(file, file.bytes, 0);
      const other = await edge.token({ administration: 'KZ', sub: 'kz-officer' });
      const [theirs, none] = [await asked(`/${file.sha256}`, {}, other), await asked(`/${'0'.repeat(64)}`, {}, other)];
      const { instance: _, ...one } = (await theirs.json()) as Record<string, unknown>;
      const { instance: __, ...two } = (await none.json()) as Record<string, unknown>;
      expect([theirs.status, one]).toEqual([404, two]);
      expect(await codeOf(await asked('/something', {}, other))).toEqual([404, 'NOT_FOUND']);
    });

    it.each(['auditor', 'analyst', 'operator'])('is not for an %s to send', async (role) => {
      const other = await edge.token({ role: role as never });
      expect(await codeOf(await announce(photograph(), other))).toEqual([403, 'ROLE_MAY_NOT_WRITE']);
      expect(await codeOf(await send(photograph(), Buffer.from('x'), 0, other))).toEqual([403, 'ROLE_MAY_NOT_WRITE']);
    });

    it('is refused by name, in the language of its sender', async () => {
      const script = said('a.jpg', 'image/jpeg', '<svg onload="alert(1)"></svg>');
      await announce(script);
      const refused = await asked(`/${script.sha256}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': '0', 'Accept-Language': 'ru' },
        body: new Uint8Array(script.bytes),
      });
      expect([refused.status, await refused.json()]).toMatchObject([
        422,
        { code: 'ATTACHMENT_NOT_AS_SAID', detail: 'Файл заявлен как image/jpeg, а на деле это text/html' },
      ]);
      expect(await codeOf(await announce({ ...script, type: 'image/svg+xml' }))).toEqual([415, 'ATTACHMENT_KIND']);
      expect(await codeOf(await announce({ ...script, size: 30_000_000 }))).toEqual([413, 'ATTACHMENT_TOO_LARGE']);
      expect(await codeOf(await announce({ ...script, sha256: 'abc' }))).toEqual([400, 'NOT_A_DIGEST']);
      expect(await codeOf(await send(photograph('unheard of'), Buffer.from('x'), 0))).toEqual([
        404,
        'ATTACHMENT_NOT_ANNOUNCED',
      ]);
      const json = {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', 'Upload-Offset': '0' },
        body: '{}',
      };
      expect(await codeOf(await asked(`/${script.sha256}`, json))).toEqual([415, 'BYTES_EXPECTED']);
    });
  });
}
