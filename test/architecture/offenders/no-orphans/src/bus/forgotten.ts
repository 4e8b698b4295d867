// Offends: nobody imports it, and it imports nothing.
export const forgotten = 1;
