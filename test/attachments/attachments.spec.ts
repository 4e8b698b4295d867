// The taking in of attachments, on a real folder: pieces, looks, scans, quotas and what is removed again.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attachments, MOST_BYTES, type Piece } from '../../src/attachments/attachments.js';
import { scanBy } from '../../src/attachments/scanning.js';
import { BlobFiles } from '../../src/stores/blobs/files.js';
import { photograph, type Sample, said, sample } from './files.js';

const DAY = 24 * 3_600_000;
const who = { administration: 'KG', officer: '../../kg-officer' };
const colleague = { administration: 'KG', officer: 'another' };

let folder: string;
let blobs: BlobFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-blobs-'));
  blobs = new BlobFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const taking = (command: readonly string[] = [], quota = 2 ** 30): Attachments =>
  new Attachments(blobs, { scan: scanBy(command), quota });

function piece(bytes: Buffer, offset: number, brokenOff = false): Piece {
  async function* coming() {
    yield bytes;
    if (brokenOff) throw new Error('the link is gone');
  }
  return { offset, bytes: coming(), end: () => undefined };
}

async function sent(attachments: Attachments, file: Sample, holder = who) {
  await attachments.announce(holder, file);
  return attachments.receive(holder, file.sha256, piece(file.bytes, 0));
}

const namesBelow = (room: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.startsWith(room) && /\d{4}/.test(name),
  );

describe('An attachment', () => {
  it('is whole once all of it has come, and is what was sent', async () => {
    const file = photograph();
    const { sha256, name, type, size } = file;
    expect(await sent(taking(), file)).toEqual({
      sha256,
      size,
      offset: size,
      attachment: { sha256, name, type, size, scan: 'NOT_SCANNED' },
    });
    const read = await blobs.read(sha256);
    const bytes: Uint8Array[] = [];
    if (!('problem' in read)) for await (const each of read) bytes.push(each);
    expect(Buffer.concat(bytes).equals(file.bytes)).toBe(true);
    expect(namesBelow('coming')).toEqual([]);
  });

  it('goes on from wherever it was cut, at every byte', async () => {
    const file = photograph('x');
    const attachments = taking();
    await attachments.announce(who, file);
    for (let at = 0; at < file.size; at++) {
      const one = piece(file.bytes.subarray(at, at + 1), at, true);
      await expect(attachments.receive(who, file.sha256, one)).rejects.toThrow('the link is gone');
      expect((await attachments.announce(who, file)).offset).toBe(at + 1);
    }
    const { attachment } = await attachments.receive(who, file.sha256, piece(Buffer.alloc(0), file.size));
    expect(attachment?.sha256).toBe(file.sha256);
  });

  it('tells whoever goes on from elsewhere how far it has come', async () => {
    const file = photograph();
    const attachments = taking();
    await attachments.announce(who, file);
    await attachments.receive(who, file.sha256, piece(file.bytes.subarray(0, 100), 0));
    const again = attachments.receive(who, file.sha256, piece(file.bytes, 0));
    await expect(again).rejects.toMatchObject({ code: 'ATTACHMENT_OFFSET', values: { offset: 100 } });
  });

  it('is taken over by whoever goes on with it on another link', async () => {
    const file = photograph();
    const attachments = taking();
    await attachments.announce(who, file);
    const { promise, reject } = Promise.withResolvers<never>();
    const begun = Promise.withResolvers<void>();
    async function* dead() {
      begun.resolve();
      yield file.bytes.subarray(0, 50);
      await promise;
    }
    const first = attachments.receive(who, file.sha256, {
      offset: 0,
      bytes: dead(),
      end: () => reject(new Error('ended')),
    });
    const ended = expect(first).rejects.toThrow('ended');
    await begun.promise;
    const { offset } = await attachments.announce(who, file);
    await ended;
    const { attachment } = await attachments.receive(who, file.sha256, piece(file.bytes.subarray(offset), offset));
    expect(attachment).toBeDefined();
  });

  it('that arrives damaged is not kept, and may be sent again', async () => {
    const file = photograph();
    const damaged = Buffer.from(file.bytes);
    damaged[500] = 0;
    await expect(sent(taking(), { ...file, bytes: damaged })).rejects.toMatchObject({ code: 'ATTACHMENT_DIFFERS' });
    expect([blobs.held(who, file.sha256), namesBelow('kept')]).toEqual([undefined, []]);
    expect((await sent(taking(), file)).attachment).toBeDefined();
  });

  it.each([
    [
      'a drawing with a script, as a photograph',
      said('a.jpg', 'image/jpeg', '<svg xmlns="x"><script>1</script></svg>'),
    ],
    ['a page, as text', said('a.txt', 'text/plain', 'hello <script>alert(1)</script>')],
    ['a drawing with a declaration, as text', said('a.csv', 'text/csv', '<?xml version="1.0"?><svg xmlns="x"/>')],
    ['a photograph, as a paper', { ...photograph(), type: 'application/pdf' }],
    ['a paper, as a photograph', said('a.jpg', 'image/jpeg', '%PDF-1.7\n%%EOF')],
    ['a program, as text', said('a.txt', 'text/plain', '\u007fELF\u0002\u0001\u0001\0\0\0')],
  ])('that is %s is refused by name', async (_, file) => {
    const problem = await sent(taking(), file).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'ATTACHMENT_NOT_AS_SAID', values: { said: file.type } });
    expect(namesBelow('')).toEqual([]);
  });

  it.each(['image/svg+xml', 'text/html', 'application/zip', 'application/x-msdownload'])(
    'of the kind %s is not taken',
    async (type) => {
      await expect(sent(taking(), { ...photograph(), type })).rejects.toMatchObject({ code: 'ATTACHMENT_KIND' });
    },
  );

  it('that is text is taken in any encoding', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xee, 0xf2, 0xee, 0xea, 0xee, 0xeb]);
    expect((await sent(taking(), sample('a.txt', 'text/plain', cyrillic))).attachment).toBeDefined();
    expect((await sent(taking(), said('b.csv', 'text/csv', 'вес;кг\n1;2\n'))).attachment).toBeDefined();
  });

  it('may be no larger than is said', async () => {
    const large = { ...photograph(), size: MOST_BYTES + 1 };
    await expect(taking().announce(who, large)).rejects.toMatchObject({ code: 'ATTACHMENT_TOO_LARGE' });
  });

  it('is what the scanner says of it', async () => {
    const scanner = (code: number, text = '') => [process.execPath, '-e', `${text};process.exitCode=${code}`, '--'];
    const looks = `if(!require('fs').existsSync(process.argv.at(-1)))process.exit(2)`;
    const file = photograph();
    await expect(sent(taking(scanner(2)), file)).rejects.toMatchObject({ code: 'SCAN_FAILED' });
    // It has come whole: its end alone is sent once more.
    const end = piece(Buffer.alloc(0), file.size);
    expect((await taking(scanner(0, looks)).receive(who, file.sha256, end)).attachment?.scan).toBe('CLEAN');
    await expect(sent(taking(scanner(1)), photograph('bad'))).rejects.toMatchObject({ code: 'ATTACHMENT_INFECTED' });
    expect(blobs.held(who, photograph('bad').sha256)).toBeUndefined();
    await expect(sent(taking(['/no/such/scanner']), photograph('b'))).rejects.toMatchObject({ code: 'SCAN_FAILED' });
  });

  it('is its sender’s alone, whoever else knows its name', async () => {
    const file = photograph();
    await sent(taking(), file);
    expect(blobs.held(colleague, file.sha256)).toBeUndefined();
    // And whoever announces it learns nothing: all of it has to come from them, too.
    expect(await taking().announce(colleague, file)).toMatchObject({ offset: 0 });
  });

  it('finds room within what its administration may take', async () => {
    const [first, second] = [photograph('a'), photograph('b')];
    const attachments = taking([], first.size + second.size - 1);
    await sent(attachments, first);
    await expect(attachments.announce(colleague, second)).rejects.toMatchObject({ code: 'ATTACHMENT_QUOTA' });
    await attachments.announce({ administration: 'KZ', officer: 'another' }, second);
  });

  it('that nothing cites is removed once it is old, and no other', async () => {
    const [cited, orphan, fresh, half] = [photograph('a'), photograph('b'), photograph('c'), photograph('d')];
    const attachments = taking();
    for (const each of [cited, orphan, fresh]) await sent(attachments, each);
    await attachments.announce(who, half);
    await attachments.receive(who, half.sha256, piece(half.bytes.subarray(0, 10), 0));
    const old = new Date(Date.now() - 2 * DAY);
    for (const name of [...namesBelow('held'), ...namesBelow('kept'), ...namesBelow('coming')])
      if (!name.includes(fresh.sha256)) utimesSync(join(folder, name), old, old);
    expect(await blobs.sweep(Date.now() - DAY, (sha256) => sha256 === cited.sha256)).toBe(1);
    const left: string[] = [];
    for await (const sha256 of blobs.list()) left.push(sha256);
    expect(left.sort()).toEqual([cited.sha256, fresh.sha256].sort());
    expect([blobs.held(who, orphan.sha256), await blobs.coming(who, half.sha256)]).toEqual([undefined, undefined]);
  });

  it('that changed on its disk is never served, and is healed by being sent again', async () => {
    const file = photograph();
    await sent(taking(), file);
    const [path] = namesBelow('kept').map((name) => join(folder, name));
    const bytes = readFileSync(path!);
    bytes[700]! ^= 1;
    writeFileSync(path!, bytes);
    expect(await blobs.read(file.sha256)).toEqual({ sha256: file.sha256, problem: 'CHANGED' });
    await sent(taking(), file, colleague);
    expect(await blobs.problemOf(file.sha256)).toBeUndefined();
    rmSync(path!);
    expect(await blobs.read(file.sha256)).toEqual({ sha256: file.sha256, problem: 'MISSING' });
  });
});
