// Work that nobody waits for: what it has to tell, it tells by signals; what goes wrong in it leaves the page as it was.

export function unwaited(work: Promise<unknown>): void {
  work.catch((problem: unknown) => {
    console.warn(problem);
  });
}
