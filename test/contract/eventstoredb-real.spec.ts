// The EventStoreDB store keeps the port's specification on every real server that is at hand.
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { openEventStoreDb } from '../../src/stores/eventstoredb/event-store.js';
import { describeEventStore } from '../support/eventstore/real.js';
import { eventStoreContract } from './event-store.contract.js';

describeEventStore('A real EventStoreDB', (server) => {
  eventStoreContract('EventStoreDB', {
    open: async () => {
      const opened: EventStore[] = [];
      const another = async (): Promise<EventStore> => {
        const store = await openEventStoreDb(server().connection);
        opened.push(store);
        return store;
      };
      const dispose = async (): Promise<void> => void (await Promise.all(opened.map((store) => store.close())));
      return { store: await another(), another, dispose };
    },
  });
});
