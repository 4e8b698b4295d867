// An answer about a value that never changes, worked out once for the last two that were asked about: what stood before an event,
// and what stands after it.

interface Known<Of, Told> {
  readonly of: Of;
  readonly told: Told;
}

export function oncePer<Of extends object, Told>(work: (of: Of) => Told): (of: Of) => Told {
  let [last, before]: (Known<Of, Told> | undefined)[] = [];
  return (of) => {
    if (last?.of === of) return last.told;
    if (before?.of === of) return before.told;
    before = last;
    last = { of, told: work(of) };
    return last.told;
  };
}
