// What it wraps.
export const one = 1;
