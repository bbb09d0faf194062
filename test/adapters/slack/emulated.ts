import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { createEmulator } from 'emulate'
import { atTheEnd } from './stage.ts'

/** The emulator knows one team only, and calls it so. */
const emulatedTeam = 'T000000001'

interface EmulatedTeam {
  readonly team: string
  readonly person: { readonly name: string; readonly locale: string }
}

/** Several workspaces of the emulator behind one address, as Slack is: told apart by the token, or the code for one. */
export interface Emulated {
  readonly api: string
  /** Somebody of the team gives the app what it asks for; resolves with the address that Slack sends their browser to. */
  allow(team: string, authorizeUrl: string): Promise<string>
  /** Calls the Web API as the team's bot. */
  call(team: string, method: string, args: Readonly<Record<string, string>>): Promise<Record<string, unknown>>
}

export async function startEmulated(teams: readonly EmulatedTeam[], redirect: string): Promise<Emulated> {
  const clones = new Map<string, string>()
  const tokens = new Map<string, string>()
  const codes = new Map<string, string>()
  for (const { team, person } of teams) {
    const emulator = await createEmulator({
      service: 'slack',
      port: await freePort(),
      seed: {
        slack: {
          team: { name: team, domain: team.toLowerCase() },
          users: [{ name: person.name, real_name: person.name }],
          channels: [{ name: 'shop' }],
          oauth_apps: [
            { client_id: 'visao', client_secret: 'secret', name: 'Visao', redirect_uris: [redirect] },
          ],
        },
      },
    })
    atTheEnd(() => emulator.close())
    clones.set(team, emulator.url)
  }

  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const form = new URLSearchParams(body.toString())
    const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? form.get('token') ?? ''
    const team = tokens.get(token) ?? codes.get(form.get('code') ?? '') ?? ''
    const answer = await fetch(`${clones.get(team)}${request.url}`, {
      method: request.method ?? 'POST',
      headers: {
        'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    }).catch(() => null)
    const text = ((await answer?.text()) ?? '').replaceAll(emulatedTeam, team)
    const given = /"access_token":"([^"]+)"/u.exec(text)?.[1]
    if (given !== undefined) tokens.set(given, team)
    response.writeHead(answer?.status ?? 502, { 'content-type': 'application/json' }).end(text)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  atTheEnd(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const call: Emulated['call'] = async (team, method, args) => {
    const token = [...tokens].find(([, owner]) => owner === team)?.[0] ?? ''
    const body = new URLSearchParams(args)
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${clones.get(team)}/api/${method}`, { method: 'POST', body, headers })
    return (await answer.json()) as Record<string, unknown>
  }
  return {
    api: `${address}/api/`,
    call,
    async allow(team, authorizeUrl) {
      const asked = new URL(authorizeUrl)
      const page = await (await fetch(`${clones.get(team)}${asked.pathname}${asked.search}`)).text()
      const user = /name="user_id" value="([^"]+)"/u.exec(page)?.[1] ?? ''
      const field = (name: string) => asked.searchParams.get(name) ?? ''
      const body = new URLSearchParams({
        user_id: user,
        redirect_uri: field('redirect_uri'),
        scope: field('scope'),
        state: field('state'),
        client_id: field('client_id'),
      })
      const allowed = await fetch(`${clones.get(team)}/oauth/v2/authorize/callback`, {
        method: 'POST',
        body,
        redirect: 'manual',
      })
      const back = allowed.headers.get('location') ?? ''
      codes.set(new URL(back).searchParams.get('code') ?? '', team)
      return back
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
