// The SQLite store keeps the port's specification.
import { temporaryLog } from '../support/logs/temporary-log.js';
import { eventStoreContract } from './event-store.contract.js';

eventStoreContract('SQLite', {
  open: async () => {
    const log = temporaryLog();
    return { store: log.open(), another: async () => log.open(), dispose: () => log.dispose() };
  },
});
