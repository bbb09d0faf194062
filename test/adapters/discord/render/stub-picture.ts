/** Stands in for a drawn chart where only the message around it is looked at. */
export async function stubPicture(): Promise<Uint8Array> {
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47])
}
