// What a table must not look into.
export const story = 1;
