import type { Plan } from './plan.ts'
import { dates, integers, type Table, texts } from './table.ts'

/** The table `market_research`: one note of a made-up institute. */
export function researchTable(plan: Plan): Table {
  return {
    name: 'market_research',
    columns: {
      note_id: texts(['M-1']),
      date: dates([plan.last - 150]),
      publisher: texts(['Viện Nghiên cứu Tiêu dùng Sao Mai']),
      title: texts(['Quà biếu người lớn tuổi dịp Tết']),
      method: texts(['Khảo sát trực tuyến, chọn mẫu theo hạn ngạch tuổi và vùng']),
      n: integers([1_012]),
      gift_for_parents_share: { kind: 'double', values: [0.46] },
      summary: texts([
        'Gần một nửa người được hỏi nói Tết vừa rồi có mua quà sức khỏe biếu bố mẹ, nhiều hơn năm trước; lý do nêu nhiều nhất là sống xa nhà và muốn ba mẹ dùng đồ tốt mà ông bà không tự mua.',
      ]),
    },
  }
}
