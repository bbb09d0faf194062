import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, type ErrorCode } from '../../../src/errors.ts'
import { troublePage } from '../pages/trouble-page.ts'
import { type SiteEnv, sendPage } from '../site.ts'
import { sayOr, type Words, words } from '../words.ts'

const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  file_too_large: 413,
  text_too_long: 413,
  input_invalid: 422,
  store_full: 507,
  store_read_only: 503,
}

/** Whether the page's script asks, which shows the answer itself. */
function fromScript(c: Context): boolean {
  return c.req.header('accept')?.includes('application/json') ?? false
}

/** A path of this house: `//elsewhere` and whole addresses lead to the first page instead. */
export function localPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/'
}

/** What was sent is taken: a word for the script, the way back for a form. */
export function taken(c: Context<SiteEnv>, path: string): Response {
  return fromScript(c) ? c.json({ location: path }, 202) : c.redirect(path, 303)
}

/** A sentence about what did not work; words that were typed come back with it. */
export function trouble(
  c: Context<SiteEnv>,
  sentence: string,
  status: ContentfulStatusCode,
  back: string,
  typed = '',
): Response | Promise<Response> {
  if (fromScript(c)) return c.json({ trouble: sentence }, status)
  const { language } = c.var.visitor
  return sendPage(c, troublePage(language, words(language), sentence, back, typed), status)
}

/** Answers with the sentence of an expected fault; a bug is thrown on. */
export function troubleOf(
  c: Context<SiteEnv>,
  error: unknown,
  back: string,
  typed = '',
): Response | Promise<Response> {
  if (!(error instanceof AppError)) throw error
  return trouble(
    c,
    sentenceOf(error, words(c.var.visitor.language)),
    statuses[error.code] ?? 400,
    back,
    typed,
  )
}

/** The locale's sentence for a fault, with what it names. */
export function sentenceOf(error: AppError, say: Words): string {
  const details = Object.fromEntries(
    Object.entries(error.details).map(([name, value]) => [name, String(value)]),
  )
  return sayOr(say, `errors.${error.code}`, 'web.trouble.unexpected', details)
}
