// What no view may read.
export const initial = 1;
