// What a text must not need.
export const decide = 1;
