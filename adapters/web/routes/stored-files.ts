import { type Upload, uploadSchema } from '../../../src/conversation/inbound.ts'
import { type Site, workspace } from '../site.ts'

const purpose = 'upload'

/** Puts files that came with a form into the file room. Throws `AppError` `file_too_large`, `store_full`. */
export async function storeFiles(site: Site, files: readonly File[]): Promise<Upload[]> {
  const uploads: Upload[] = []
  for (const file of files) {
    uploads.push(await site.context.upload(workspace, safeName(file.name), file.stream()))
  }
  return uploads
}

/** A receipt for a stored file that the page hands back when it speaks of it. */
export function ticketFor(site: Site, upload: Upload): string {
  return site.seal.close(purpose, JSON.stringify(upload))
}

/** The uploads that receipts stand for; what is none is left out. */
export function uploadsOf(site: Site, tickets: readonly string[]): Upload[] {
  return tickets.flatMap((ticket) => {
    const opened = site.seal.open(purpose, ticket)
    return opened === null ? [] : [uploadSchema.parse(JSON.parse(opened))]
  })
}

/** A file's name without folders and control characters, at most 255 characters. */
export function safeName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const safe = base
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-255)
  return safe === '' ? 'file' : safe
}
