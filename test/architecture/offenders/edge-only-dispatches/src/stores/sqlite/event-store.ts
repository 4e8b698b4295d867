// What the edge must not open.
export const open = 1;
