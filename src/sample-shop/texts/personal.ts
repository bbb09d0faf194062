import type { Random } from '../random.ts'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Thị', 'Văn', 'Minh', 'Thu', 'Ngọc', 'Quốc', 'Thanh']
const given = ['Lan', 'Hương', 'Tuấn', 'Mai', 'Hà', 'Dũng', 'Trang', 'Phúc', 'Yến', 'Khoa', 'Linh', 'Sơn']

function phone(random: Random): string {
  const digits = String(random.int(100_000_000)).padStart(8, '0')
  const start = random.pick(['09', '03', '08', '07'])
  const number = start + digits
  return random.chance(0.4) ? `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}` : number
}

/** Made-up names, telephone numbers and addresses as people leave them in messages. */
export function personalTail(random: Random): string {
  const name = `${random.pick(families)} ${random.pick(middles)} ${random.pick(given)}`
  switch (random.int(4)) {
    case 0:
      return `Mình tên ${name}, số ${phone(random)}`
    case 1:
      return `Gọi mình số ${phone(random)}`
    case 2:
      return `Sđt ${phone(random)} gặp ${name}`
    default:
      return `Mail của mình là khach${random.int(9_000) + 1_000}@example.com`
  }
}
