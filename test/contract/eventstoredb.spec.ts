// The EventStoreDB store keeps the port's specification, against the stub of its server.
import { type EventStoreDbOptions, openEventStoreDb } from '../../src/stores/eventstoredb/event-store.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { startStub } from '../support/eventstore/stub/stub.js';
import { eventStoreContract } from './event-store.contract.js';

eventStoreContract('EventStoreDB', {
  open: async () => {
    const stub = await startStub();
    const opened: EventStore[] = [];
    const open = async (options: EventStoreDbOptions = {}): Promise<EventStore> => {
      const store = await openEventStoreDb(stub.connection, options);
      opened.push(store);
      return store;
    };
    return {
      store: await open(),
      another: () => open(),
      dispose: async () => {
        await Promise.all(opened.map((store) => store.close()));
        await stub.stop();
      },
    };
  },
});
