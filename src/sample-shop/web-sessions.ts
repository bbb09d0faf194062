import { seasonFactor } from './calendar.ts'
import type { Plan } from './plan.ts'
import { type Random, seededRandom } from './random.ts'
import { dates, integers, labels, type Table } from './table.ts'
import { channels, devices, machines, names, position, provinces, visitorTypes } from './vocabulary.ts'

/** The website's day in rows of (day, channel, province, machine, visitor); positions in the vocabulary. */
export interface WebSessions {
  readonly day: number[]
  readonly channel: number[]
  readonly province: number[]
  readonly machine: number[]
  readonly visitor: number[]
  readonly sessions: number[]
  readonly engaged: number[]
  readonly seconds: number[]
  readonly started: number[]
  readonly completed: number[]
}

const sessionsADay = 5_980
/** How much the social traffic grows in its month, and how little every channel's rate rises then. */
const socialGrowth = 2.7
const socialMonthLift = 1.03

/** Draws two years of sessions; the rows with no session are left out. */
export function generateSessions(plan: Plan): WebSessions {
  const random = seededRandom(`${plan.seed} web ${plan.last}`)
  const web: WebSessions = {
    day: [],
    channel: [],
    province: [],
    machine: [],
    visitor: [],
    sessions: [],
    engaged: [],
    seconds: [],
    started: [],
    completed: [],
  }
  for (let day = plan.first; day <= plan.last; day += 1) {
    const volume =
      sessionsADay *
      (1 - 0.08 * ((plan.last - day) / 730)) *
      seasonFactor(day) *
      random.noise(0.04) *
      (day === plan.last ? plan.partial : 1)
    const ready = random.noise(0.025)
    channels.forEach((channel, at) => {
      const social = channel.name === 'social' && inSocialMonth(plan, day) ? socialGrowth : 1
      const lift = inSocialMonth(plan, day) ? socialMonthLift : 1
      const visits = volume * channel.weight * social * random.noise(0.05)
      drawChannel(plan, random, web, { day, channel: at, visits, rate: ready * channel.rate * lift })
    })
  }
  keepChannelRates(plan, web)
  return web
}

function inSocialMonth(plan: Plan, day: number): boolean {
  return day >= plan.socialMonth.from && day <= plan.socialMonth.to
}

interface ChannelDay {
  readonly day: number
  readonly channel: number
  readonly visits: number
  readonly rate: number
}

function drawChannel(plan: Plan, random: Random, web: WebSessions, of: ChannelDay): void {
  const late = plan.late(of.day - plan.lateLag)
  provinces.forEach((province, provinceAt) => {
    const kept = plan.lateProvinces.includes(provinceAt) ? 1 - 0.7 * late : 1
    machines.forEach((machine, machineAt) => {
      const completion = of.day >= plan.otp ? machine.afterOtp : machine.completion
      visitorTypes.forEach((visitor, visitorAt) => {
        const sessions = random.poisson(of.visits * province.weight * kept * machine.weight * visitor.weight)
        if (sessions === 0) return
        const started = random.binomial(sessions, machine.start * of.rate * visitor.rate)
        web.day.push(of.day)
        web.channel.push(of.channel)
        web.province.push(provinceAt)
        web.machine.push(machineAt)
        web.visitor.push(visitorAt)
        web.sessions.push(sessions)
        web.engaged.push(random.binomial(sessions, machine.engaged))
        web.seconds.push(Math.round(sessions * machine.seconds * random.noise(0.5 / Math.sqrt(sessions))))
        web.started.push(started)
        web.completed.push(random.binomial(started, completion))
      })
    })
  })
}

/**
 * The Simpson trap must hold to the letter: no channel's rate may fall in the month of social traffic, whatever
 * chance drew. A few sessions become orders where it did.
 */
function keepChannelRates(plan: Plan, web: WebSessions): void {
  const { from, to, previousFrom } = plan.socialMonth
  channels.forEach((_, channel) => {
    const month = rateOf(web, channel, from, to)
    const before = rateOf(web, channel, previousFrom, from - 1)
    let missing = Math.ceil((before.orders / before.sessions) * 1.005 * month.sessions) - month.orders
    for (let turn = 0; missing > 0 && turn < 20; turn += 1) {
      for (let at = turn; at < web.day.length && missing > 0; at += 20) {
        if (web.channel[at] !== channel || !within(web.day[at] ?? 0, from, to)) continue
        if ((web.sessions[at] ?? 0) <= (web.started[at] ?? 0)) continue
        web.started[at] = (web.started[at] ?? 0) + 1
        web.completed[at] = (web.completed[at] ?? 0) + 1
        missing -= 1
        at += 180
      }
    }
  })
}

function rateOf(web: WebSessions, channel: number, from: number, to: number) {
  let sessions = 0
  let orders = 0
  web.day.forEach((day, at) => {
    if (web.channel[at] !== channel || !within(day, from, to)) return
    sessions += web.sessions[at] ?? 0
    orders += web.completed[at] ?? 0
  })
  return { sessions, orders }
}

function within(day: number, from: number, to: number): boolean {
  return day >= from && day <= to
}

/** The table `web_sessions`. */
export function webSessionsTable(web: WebSessions): Table {
  const deviceOf = machines.map((machine) => position(devices, machine.device))
  return {
    name: 'web_sessions',
    columns: {
      row_id: integers(web.day.map((_, at) => at + 1)),
      date: dates(web.day),
      device: labels(
        devices,
        web.machine.map((machine) => deviceOf[machine] ?? 0),
      ),
      os: labels(names(machines), web.machine),
      channel: labels(names(channels), web.channel),
      province: labels(names(provinces), web.province),
      visitor_type: labels(names(visitorTypes), web.visitor),
      sessions: integers(web.sessions),
      engaged_sessions: integers(web.engaged),
      seconds: integers(web.seconds),
      checkouts_started: integers(web.started),
      checkouts_completed: integers(web.completed),
    },
  }
}
