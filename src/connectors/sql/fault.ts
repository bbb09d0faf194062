import { AppError, type ErrorCode } from '../../errors.ts'

const network = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE)$/
/** A certificate file that is not there is a matter of the certificate too. */
const certificate = /^(ENOENT|EACCES)$|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL|HANDSHAKE_/

/** What is wrong, by the code of a driver's error; undefined for what the family must tell itself. */
export function networkFault(error: unknown): ErrorCode | undefined {
  const code = codeOf(error)
  if (network.test(code)) return 'source_unreachable'
  return certificate.test(code) ? 'source_tls' : undefined
}

/** A driver's fault as ours. Drivers quote what they were given, so the cause keeps its words without the secret. */
export function sourceFault(code: ErrorCode, error: unknown, where: string, secret = ''): AppError {
  const said = error instanceof Error ? error.message : String(error)
  const safe = secret === '' ? said : said.replaceAll(secret, '***')
  return new AppError(code, { name: where }, new Error(`${codeOf(error)} ${safe}`.trim()))
}

/** A driver error's code, or an empty text. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
