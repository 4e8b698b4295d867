// The builder.
export const fixed = 1;
