// The refusal by which `decide` says no: thrown with a literal code from the domain's catalogue; the edge maps its kind to a
// status.

export class Refusal<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly values: { readonly [name: string]: string | number } = {},
    /** JSON pointer into the command's body of what is wrong, when one field is. */
    readonly pointer?: string,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
