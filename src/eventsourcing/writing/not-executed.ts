// The reason why a command was not carried out though the domain does not forbid it.

export class NotExecuted extends Error {
  constructor(
    readonly code:
      | 'KEY_REUSED'
      | 'ID_TAKEN'
      | 'STALE'
      | 'CONFLICT'
      | 'TOO_LARGE'
      | 'TOO_MANY_PARTS'
      | 'UNAVAILABLE'
      | 'UNKNOWN_OUTCOME',
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'NotExecuted';
  }
}
