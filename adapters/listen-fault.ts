import { AppError } from '../src/errors.ts'

/** Why a server could not listen on the port that a variable names. */
export function listenFault(option: string, port: number, cause: unknown): AppError {
  const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
  return taken
    ? new AppError('port_taken', { option, port: String(port) }, cause)
    : new AppError('option_invalid', { option, value: port }, cause)
}
