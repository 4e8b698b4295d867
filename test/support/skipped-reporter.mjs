// The reporter that says at the end of a run what was skipped and why, however much was printed before: a skipped test is
// never silently green.

export default class SkippedReporter {
  onRunComplete(_contexts, { testResults }) {
    const skipped = testResults.flatMap((file) => file.testResults.filter(({ status }) => status === 'pending'));
    const reasons = Map.groupBy(skipped, ({ fullName }) => /skipped: ([^)]+)/.exec(fullName)?.[1] ?? 'no reason given');
    for (const [reason, tests] of reasons) {
      process.stderr.write(`\nskipped: ${tests.length} — ${reason}\n`);
      for (const each of tests) process.stderr.write(`  ${each.fullName.replace(/ ?\(skipped: [^)]+\)/, '')}\n`);
    }
  }
}
