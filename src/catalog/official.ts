/** Whether an id is one of the official catalogue (`TC_…`); ours begin with `PF_`, and no official one does. */
export function isOfficial(id: string): boolean {
  return !id.startsWith('PF_');
}
