// The view.
export const row = 1;
