/** A list in which id tags are accepted, as SendLocalList.req carries it. */
export function listOf(...idTags: readonly string[]) {
  return { localAuthorisationList: idTags.map((idTag) => ({ idTag, idTagInfo: { status: 'Accepted' } as const })) };
}
