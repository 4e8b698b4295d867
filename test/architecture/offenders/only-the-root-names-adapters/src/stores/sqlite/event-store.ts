// The adapter.
export const open = 1;
