// A part of the server.
export const answer = 'an answer';
