import { type Category, categories } from './products.ts'
import type { Random } from './random.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'

/** Lines of orders by columns; category and product are positions in the list of products. */
export interface OrderLines {
  readonly order: number[]
  readonly day: number[]
  readonly category: number[]
  readonly product: number[]
  readonly quantity: number[]
  readonly price: number[]
  readonly discount: number[]
  readonly visitor: number[]
}

export const noLines = (): OrderLines => ({
  order: [],
  day: [],
  category: [],
  product: [],
  quantity: [],
  price: [],
  discount: [],
  visitor: [],
})

const lineCounts = [0.5, 0.3, 0.14, 0.06]
const quantities = [0.78, 0.16, 0.06]
const discountShares = [0.62, 0.14, 0.12, 0.08, 0.04]
const discountRates = [0, 0.05, 0.1, 0.15, 0.2]

/** Adds the lines of one order; returns its value before and after discount, in dong. */
export function addLines(
  lines: OrderLines,
  random: Random,
  of: { order: number; day: number; category: number; visitor: number; weights: readonly number[] },
): { gross: number; discount: number } {
  const count = 1 + random.weighted(lineCounts)
  const rate = discountRates[random.weighted(discountShares)] ?? 0
  const sum = { gross: 0, discount: 0 }
  for (let line = 0; line < count; line += 1) {
    const category = line === 0 ? of.category : random.weighted(of.weights)
    const product = random.int(productsOf(category).length)
    const quantity = 1 + random.weighted(quantities)
    const price = productsOf(category)[product]?.[2] ?? 0
    const discount = Math.round((quantity * price * rate) / 1000) * 1000
    lines.order.push(of.order)
    lines.day.push(of.day)
    lines.category.push(category)
    lines.product.push(product)
    lines.quantity.push(quantity)
    lines.price.push(price)
    lines.discount.push(discount)
    lines.visitor.push(of.visitor)
    sum.gross += quantity * price
    sum.discount += discount
  }
  return sum
}

function productsOf(category: number): Category['products'] {
  return categories[category]?.products ?? []
}

const firstProduct = categories.map((_, at) =>
  categories.slice(0, at).reduce((sum, category) => sum + category.products.length, 0),
)
const allProducts = categories.flatMap((category) => category.products)

/** The table `order_lines`, product names in both languages side by side. */
export function orderLinesTable(lines: OrderLines, customerTypes: readonly string[]): Table {
  const product = lines.product.map((at, row) => (firstProduct[lines.category[row] ?? 0] ?? 0) + at)
  const paid = lines.price.map(
    (price, row) => price * (lines.quantity[row] ?? 0) - (lines.discount[row] ?? 0),
  )
  return {
    name: 'order_lines',
    columns: {
      line_id: integers(lines.order.map((_, at) => at + 1)),
      order_id: texts(lines.order.map(orderId)),
      date: dates(lines.day),
      category: labels(
        categories.map((category) => category.name),
        lines.category,
      ),
      product: labels(
        allProducts.map(([vi]) => vi),
        product,
      ),
      product_en: labels(
        allProducts.map(([, en]) => en),
        product,
      ),
      customer_type: labels(customerTypes, lines.visitor),
      quantity: integers(lines.quantity),
      unit_price: integers(lines.price),
      discount: integers(lines.discount),
      line_revenue: integers(paid),
    },
  }
}

/** The public number of an order, `DH00012345`. */
export function orderId(order: number): string {
  return `DH${String(order + 1).padStart(8, '0')}`
}
