// The reasons for which a log is not copied, each with its code, its sentence and what to do.

const SENTENCES = {
  SOURCE_EMPTY: 'There is no log of Cordon to copy from.',
  STREAMS_DELETED:
    'Somebody deleted streams of this log for ever (a tombstone): {streams}. Nothing can be appended behind that, so they ' +
    'cannot be copied. Copy a backup that has them, or leave them out by --without-deleted.',
  TARGET_NOT_THIS_LOG:
    'The target holds something else than a copy of this log (first seen in the stream {stream}). Copy into an empty store.',
  TARGET_AHEAD:
    'The target holds events that this log does not have. It has been written to since it was copied: it is a log of its own now.',
  TARGET_WRITTEN:
    'Someone else writes to the target (stream {stream}). Stop every Cordon that uses it, and copy into an empty store.',
  TARGET_UNAVAILABLE:
    'The target cannot be written to: {reason}. Run the same command again: it goes on where it stopped.',
  EVENT_TOO_LARGE: 'An event of the stream {stream} is too large for the target.',
  COPY_DIFFERS:
    'The copy is not equal to the log (digest {theirs} instead of {ours}). Do not use it; copy again into an empty store.',
} as const;

export class CopyFault extends Error {
  constructor(
    readonly code: keyof typeof SENTENCES,
    values: Readonly<Record<string, string>> = {},
  ) {
    super(SENTENCES[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));
    this.name = 'CopyFault';
  }
}
