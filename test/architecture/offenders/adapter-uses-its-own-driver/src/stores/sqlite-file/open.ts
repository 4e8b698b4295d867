// What only the SQLite adapters may open.
export const openConnections = 1;
