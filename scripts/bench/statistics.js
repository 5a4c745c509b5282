/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How far they lie apart, for the table. */
export function spreadOf(numbers) {
  return `${Math.min(...numbers).toPrecision(3)} … ${Math.max(...numbers).toPrecision(3)}`;
}

/** A figure of the table: the median of its rounds. */
export function figure(what, unit, numbers, goal) {
  return { what, unit, value: median(numbers), spread: spreadOf(numbers), ...(goal === undefined ? {} : { goal }) };
}

/** Seconds that this process was at work since an earlier answer of `process.cpuUsage()`. */
export function busySince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
