// An entry point: nobody imports it, and that is right.
export const started = 1;
