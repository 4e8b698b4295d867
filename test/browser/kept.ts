// Everything that a browser keeps of a server, looked at from within one of its pages.

/** Everything that the browser keeps for this server, as text: what is sealed as its bytes. */
export const DUMP = `(async () => {
  const told = [];
  for (const { name, version } of await indexedDB.databases()) {
    const db = await new Promise((done) => { const asked = indexedDB.open(name, version); asked.onsuccess = () => done(asked.result); });
    for (const store of db.objectStoreNames) {
      const all = await new Promise((done) => {
        const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
      told.push(store, ...all.flatMap((each) => Object.values(each).map((value) =>
        value instanceof ArrayBuffer ? new TextDecoder().decode(value) : String(value))));
    }
  }
  for (const name of await caches.keys()) told.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
  return [...told, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join('\\n');
})()`;
