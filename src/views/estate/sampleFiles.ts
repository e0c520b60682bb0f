/** The sample estate as files. What makes it comes on the click. */
export async function sampleFiles(): Promise<readonly File[]> {
  const { sampleEstate } = await import('../../io/inventory/sampleEstate.ts');
  // Fresh bytes of our own: nothing else has them.
  return sampleEstate().map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name));
}
