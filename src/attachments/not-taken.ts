// The reasons why a file is not taken as an attachment.

export type NotTakenCode =
  | 'ATTACHMENT_TOO_LARGE'
  | 'ATTACHMENT_KIND'
  | 'ATTACHMENT_NOT_ANNOUNCED'
  | 'ATTACHMENT_OFFSET'
  | 'ATTACHMENT_NOT_AS_SAID'
  | 'ATTACHMENT_DIFFERS'
  | 'ATTACHMENT_INFECTED'
  | 'ATTACHMENT_QUOTA'
  | 'SCAN_FAILED';

export class NotTaken extends Error {
  constructor(
    readonly code: NotTakenCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'NotTaken';
  }
}
