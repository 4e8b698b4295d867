// What the edge must not reach.
export const execute = 1;
