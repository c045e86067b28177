/* Runs in a page of the extension. */

declare global {
  /** Lets no other window write to the store until it is released. */
  var holdStore: () => Promise<void>;
  var releaseStore: () => void;
  /** The number of rows in a table. */
  var countRows: (table: string) => Promise<number>;
}

let held = false;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

globalThis.holdStore = async () => {
  const connection = await open();
  const all = connection.transaction([...connection.objectStoreNames], 'readwrite');
  held = true;
  await new Promise<void>((resolve) => {
    // A transaction lives as long as it has requests.
    const ask = () => {
      all.objectStore('meta').get('rev').onsuccess = () => {
        resolve();
        if (held) ask();
        else connection.close();
      };
    };
    ask();
  });
};

globalThis.releaseStore = () => {
  held = false;
};

globalThis.countRows = async (table) => {
  const connection = await open();
  const request = connection.transaction(table).objectStore(table).count();
  const count = await new Promise<number>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  connection.close();
  return count;
};
