/** Calls `stop` with what it was on each Ctrl-C and SIGTERM, until the answer is called. */
export function onInterrupt(stop: (by: string) => void): () => void {
  const [byPerson, byProcess] = [(): void => stop('Ctrl-C'), (): void => stop('SIGTERM')];
  process.on('SIGINT', byPerson).on('SIGTERM', byProcess);
  return () => process.off('SIGINT', byPerson).off('SIGTERM', byProcess);
}
