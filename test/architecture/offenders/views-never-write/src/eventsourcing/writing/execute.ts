// What no view may reach.
export const execute = 1;
