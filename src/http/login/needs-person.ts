// The outcome of a silent login that its provider would have had to ask somebody for: its session is over.

export class NeedsPerson extends Error {
  constructor() {
    super('The provider would have to ask.');
    this.name = 'NeedsPerson';
  }
}
