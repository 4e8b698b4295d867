// What no form must know.
export const country = 1;
