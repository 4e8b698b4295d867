// What the offending machine must not know.
export interface Opened {
  readonly name: string;
}
