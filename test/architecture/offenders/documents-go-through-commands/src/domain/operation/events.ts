// What an import must not write.
export interface Opened {
  readonly name: string;
}
