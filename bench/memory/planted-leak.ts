/** A leak on purpose, to show that the benchmark finds one: LEAK_BYTES_PER_RUN=1024 npm run bench -- memory */

const bytesPerRun = Number(process.env['LEAK_BYTES_PER_RUN'] ?? 0);
const kept: Buffer[] = [];

/** Keeps that much memory outside the heap; none where nothing was asked for. */
export function plantLeak(): void {
  // Filled, since memory that was never written to is not resident.
  if (bytesPerRun > 0) kept.push(Buffer.allocUnsafeSlow(bytesPerRun).fill(1));
}
