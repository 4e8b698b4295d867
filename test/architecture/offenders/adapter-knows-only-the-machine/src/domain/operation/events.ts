// What an adapter must not know.
export const opened = 1;
