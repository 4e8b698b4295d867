// The reason why a question has no answer.

/** `values` name what was asked for, `parameter` where it was said. */
export class NotAnswered extends Error {
  constructor(
    readonly code:
      | 'NOT_FOUND'
      | 'KNOWN_AT_UNREADABLE'
      | 'KNOWN_AT_FUTURE'
      | 'LOG_CLOCK_STOOD'
      | 'POSITION_OF_ANOTHER_LOG'
      | 'POSITION_BEYOND_END'
      | 'AS_NOT_GIVEN'
      | 'RIGHTS_CHANGED'
      | 'NOT_YET_PROJECTED'
      | 'TOO_MANY_GROUPS'
      | 'REBUILDING'
      | 'READS_OF_ANOTHER'
      | 'READ_NOT_KEPT',
    readonly values: Readonly<Record<string, string | number>> = {},
    readonly parameter?: string,
  ) {
    super(code);
    this.name = 'NotAnswered';
  }
}
