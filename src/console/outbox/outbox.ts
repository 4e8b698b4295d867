// The outbox of whoever is logged in: its letters as they stand, kept at every step, and sent whenever there is a link.
import { computed, effect, signal } from '@preact/signals';
import type { Catalogue } from '../../http/catalogue/shape.js';
import { ask, get, tell } from '../http/api.js';
import { Problem } from '../http/problem.js';
import { upload } from '../http/uploading.js';
import { catalogue } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { link } from '../state/link.js';
import { say } from '../state/say.js';
import { type Me, me, personOf, session } from '../state/session.js';
import { isUnsent, type Letter, reopened } from './letter.js';
import type { Photo } from './photo.js';
import { keyOf } from './sealing.js';
import { send } from './sending.js';
import {
  type Db,
  drop,
  dropPhotos,
  hashOf,
  holderIn,
  holdFor,
  keep,
  keepPhoto as holdPhoto,
  lettersOf,
  letGo,
  openOutbox,
  othersThan,
  type Owner,
  photoIn,
} from './store.js';
import { unwaited } from '../state/unwaited.js';

export const letters = signal<readonly Letter[]>([]);
/** Whether the letters on this device have been read. */
export const isOpen = signal(false);
/** Of others on this device: sealed. */
export const others = signal(0);
export const waiting = computed(() => letters.value.filter((each) => isUnsent(each) && each.state !== 'draft').length);

let db: Db | undefined;
let owner: Owner | undefined;

/** What a start without a link needs: who it is, and what there is to fill in. */
interface Held {
  readonly me: Me;
  readonly catalogue?: Catalogue | undefined;
}

export async function beginOutbox(): Promise<void> {
  db = await openOutbox();
  owner = me.value ? await ownerOf(me.value) : await heldOwner(db);
  others.value = await othersThan(db, owner?.whose);
  letters.value = owner ? (await lettersOf(db, owner)).map(reopened) : [];
  isOpen.value = true;
  if (!owner) return;
  effect(() => {
    const person = me.value;
    if (person && catalogue.value) unwaited(hold({ me: person, catalogue: catalogue.value }));
  });
  effect(() => {
    if (link.value.isUp) unwaited(sendAll());
  });
  setInterval(() => unwaited(sendAll()), 20_000);
}

async function ownerOf(person: Me): Promise<Owner> {
  const { keys } = await get<{ readonly keys: readonly string[] }>('/v1/me/outbox-keys');
  return { whose: await hashOf(personOf(person)), keys: await Promise.all(keys.map(keyOf)) };
}

/** Without a link one is who one was, for what is on this device alone. */
async function heldOwner(from: Db): Promise<Owner | undefined> {
  if (session.value.state !== 'away') return undefined;
  const held = await holderIn(from);
  if (!held) return undefined;
  const who = held.who as Held;
  catalogue.value = who.catalogue;
  session.value = { state: 'in', me: who.me };
  return held;
}

async function hold(held: Held): Promise<void> {
  if (db && owner) await holdFor(db, owner, held);
}

/** Shown only once it is kept. Throws where the device has no room left. */
export async function put(letter: Letter): Promise<void> {
  if (!db || !owner) throw new Error('nobody is logged in');
  await keep(db, owner, letter);
  const rest = letters.value.filter(({ id }) => id !== letter.id);
  letters.value = [letter, ...rest].toSorted((one, other) => other.at - one.at);
}

export async function discard(id: string): Promise<void> {
  if (db) await drop(db, id);
  letters.value = letters.value.filter((each) => each.id !== id);
}

let isSending = false;

/** One after the other, the oldest first: their order is that in which they were told. */
export async function sendAll(): Promise<void> {
  if (isSending || !owner || session.value.state !== 'in') return;
  isSending = true;
  try {
    await onlyHere(async () => {
      for (let letter = oldest(); letter; letter = oldest())
        if ((await send(letter, { tell, upload: sendPhoto, todo, keep: put })) !== 'over') return;
      await forgetPhotos();
    });
  } finally {
    isSending = false;
  }
}

/** Kept before the report is: a page that is closed loses none. */
export async function keepPhoto({ sha256 }: Photo, bytes: ArrayBuffer): Promise<void> {
  if (!db || !owner) throw new Error('nobody is logged in');
  await holdPhoto(db, owner, sha256, bytes);
}

async function sendPhoto(photo: Photo): Promise<void> {
  const bytes = db && owner && (await photoIn(db, owner, photo.sha256));
  if (!bytes) throw new Problem({ status: 400, code: 'PHOTO_GONE', title: '', detail: say('photoGone'), fix: '' });
  await upload(photo, bytes);
}

/** Those that no report needs any more. */
async function forgetPhotos(): Promise<void> {
  if (!db || !owner) return;
  const needed = letters.value.filter(isUnsent).flatMap(({ photos = [] }) => photos);
  await dropPhotos(db, owner, new Set(needed.map(({ sha256 }) => sha256)));
}

const oldest = (): Letter | undefined => letters.value.findLast(({ state }) => state === 'queued');

/** Two windows of one browser have one outbox: only one of them sends. */
async function onlyHere(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('cordon-outbox', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    if (db && owner) await refresh(db, owner);
    await work();
  });
}

/** What another window has sent meanwhile. */
async function refresh(from: Db, whose: Owner): Promise<void> {
  letters.value = (await lettersOf(from, whose)).map(reopened);
}

async function todo(collection: string, id: string): Promise<readonly string[]> {
  const { rows } = await ask<{ readonly open?: readonly { readonly text?: string; readonly task: string }[] }>(
    `${collection}/${id}`,
  );
  return (rows[0]?.open ?? []).map(({ text, task }) => text ?? task);
}

/** What is unsent stays, sealed; the server ends the session. */
export async function signOut(): Promise<void> {
  if (db) await letGo(db);
  const form = Object.assign(document.createElement('form'), { method: 'post', action: '/logout' });
  document.body.append(form);
  form.submit();
}

/** What is kept beside letters: nothing in it but where the last report was from. */
export const told = (): { readonly reportedAt: string; readonly lang: string } => ({
  reportedAt: new Date().toISOString(),
  lang: lang.value,
});
