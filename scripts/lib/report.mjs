/** Runs one part and prints its heading, and then what it counted, how long it took, and all of its output if it failed. */
export async function runPart(part) {
  console.log(`▶ ${part.name}`);
  const start = Date.now();
  const result = await part
    .run()
    .catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: String(error?.stack ?? error) }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${result.failed ? '✘' : '✓'} ${part.name}: ${summary(result)} (${seconds} s)`);
  if (result.failed) console.log(`\n${result.output.trim()}\n`);
  return result;
}

/** `N passed, N failed`, with what was skipped if anything was. */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Prints the last line and makes the process fail if a part did. */
export function finish(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  console.log(summary(total));
  if (total.failed) process.exitCode = 1;
}
