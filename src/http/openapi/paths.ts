// The paths of the description of the API: what is asked and what is sent at one path stands together.

export type Paths = Readonly<Record<string, object>>;

export function beside(...all: readonly Paths[]): Paths {
  const together: Record<string, object> = {};
  for (const [path, methods] of all.flatMap((each) => Object.entries(each)))
    together[path] = { ...together[path], ...methods };
  return together;
}
