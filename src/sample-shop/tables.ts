import { adsTable } from './ads.ts'
import { changeLogTable } from './change-log.ts'
import { customersTable } from './customers.ts'
import { deliveriesTable } from './deliveries.ts'
import { emailTable } from './email.ts'
import { interviewsTable } from './interviews.ts'
import { orderLinesTable } from './order-lines.ts'
import { generateOrders, ordersTable } from './orders.ts'
import type { Plan } from './plan.ts'
import { posTables } from './pos.ts'
import { categories } from './products.ts'
import { researchTable } from './research.ts'
import { reviewsTable } from './reviews.ts'
import { socialTables } from './social.ts'
import { supportCallsTable } from './support-calls.ts'
import { surveyTable } from './survey.ts'
import type { Table } from './table.ts'
import { ticketsTable } from './tickets.ts'
import { names, visitorTypes } from './vocabulary.ts'
import { generateSessions, webSessionsTable } from './web-sessions.ts'

/** Every table of the shop, one at a time, so that the caller can breathe (and stop) between them. */
export function* shopTables(plan: Plan): Generator<Table> {
  const web = generateSessions(plan)
  yield webSessionsTable(web)
  const orders = generateOrders(plan, web)
  yield ordersTable(orders, web)
  yield orderLinesTable(orders.lines, names(visitorTypes))
  yield customersTable(
    orders.customers,
    categories.map((category) => category.name),
  )
  yield deliveriesTable(plan, orders, web)
  yield emailTable(plan)
  yield adsTable(plan)
  yield* socialTables(plan)
  yield supportCallsTable(plan)
  yield ticketsTable(plan, orders, web)
  yield* posTables(plan)
  yield reviewsTable(plan, orders, web)
  yield surveyTable(plan, orders, web)
  yield interviewsTable(plan)
  yield researchTable(plan)
  yield changeLogTable(plan)
}
