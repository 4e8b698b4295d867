// The signal to stop, as whoever runs a program in a terminal or a service manager gives it.

/** Aborts at the first signal. A second one changes nothing: npm and a terminal send two. */
export function stopSignal(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  return asked.signal;
}
