import type { Plan } from './plan.ts'
import { dates, integers, labels, type Table, texts } from './table.ts'

interface Interview {
  /** Days before the last one. */
  readonly before: number
  readonly respondent: string
  readonly device: 'iPhone' | 'Windows' | 'macOS'
  readonly age: string
  readonly province: string
  readonly note: string
}

/** Eight conversations of half an hour; nobody among them buys on Android. */
const interviews: readonly Interview[] = [
  {
    before: 52,
    respondent: 'Chị H.',
    device: 'iPhone',
    age: '25-34',
    province: 'Hà Nội',
    note: 'Chị H. mua trong giờ nghỉ trưa, chỉ có vài phút. Lần gần nhất nhập mã OTP xong màn hình đứng im, chị thoát ra vì sợ bị trừ tiền hai lần. "Em không tiếc mấy chục nghìn tiền ship, em sợ mất tiền mà không biết hỏi ai." Hôm sau chị mua lại bằng máy tính ở cơ quan.',
  },
  {
    before: 50,
    respondent: 'Anh T.',
    device: 'Windows',
    age: '35-44',
    province: 'TP. Hồ Chí Minh',
    note: 'Anh T. chỉ đặt trên máy tính, thấy thanh toán nhanh và có hóa đơn ngay. Anh mua nước giặt và gối. Anh không để ý bước mã OTP vì trên máy tính không gặp. Điều anh muốn là biết trước giờ giao.',
  },
  {
    before: 47,
    respondent: 'Cô M.',
    device: 'iPhone',
    age: '55+',
    province: 'Đà Nẵng',
    note: 'Cô M. được con gái đặt giúp. Đợt rồi hàng giao trễ bốn ngày, gọi tổng đài không được. "Con nó gửi về mà mẹ cứ ngóng." Từ đó cô dặn con đừng đặt nữa, ra chợ mua cho chắc.',
  },
  {
    before: 45,
    respondent: 'Chị N.',
    device: 'macOS',
    age: '25-34',
    province: 'Hà Nội',
    note: 'Chị N. mua bột ngũ cốc hai lần rồi thôi. Chị sống một mình, hộp 900 g uống hai tháng chưa hết thì vón cục. "Bỏ đi thì tiếc, mà uống cho hết thì ngán." Nếu có gói nhỏ chị mua lại ngay.',
  },
  {
    before: 40,
    respondent: 'Anh K.',
    device: 'iPhone',
    age: '25-34',
    province: 'Bình Dương',
    note: 'Anh K. làm xa nhà, Tết năm ngoái lần đầu đặt hộp quà và máy đo huyết áp gửi biếu bố mẹ. "Ông bà không bao giờ tự mua, mình mua thì ông bà mới dùng." Năm nay anh định đặt sớm hơn.',
  },
  {
    before: 38,
    respondent: 'Chị P.',
    device: 'iPhone',
    age: '35-44',
    province: 'Hải Phòng',
    note: 'Chị P. kể hai đơn liền bị trễ, lần nào tra đơn cũng báo đang trung chuyển. Chị phải gọi tổng đài ba lần. Chị nói chị không giận shop vì trễ mà giận vì không ai báo. Chị ngừng đặt mấy tuần nay.',
  },
  {
    before: 33,
    respondent: 'Bạn Q.',
    device: 'iPhone',
    age: '18-24',
    province: 'TP. Hồ Chí Minh',
    note: 'Bạn Q. thấy bước mã OTP bình thường, "OTP nhanh, có vậy mình mới yên tâm đưa thẻ". Bạn chỉ thoát ra một lần vì mạng yếu. Bạn hay mua lúc có mã giảm giá.',
  },
  {
    before: 31,
    respondent: 'Chị V.',
    device: 'Windows',
    age: '45-54',
    province: 'Cần Thơ',
    note: 'Chị V. mua trà và vitamin cho cả nhà, uống đều mùa lạnh. Sữa hạt hộp to thì chị thấy vừa vì nhà năm người, mua hộp to rẻ hơn. Chị thích ra cửa hàng để hỏi dược sĩ.',
  },
]

/** The table `interviews`. */
export function interviewsTable(plan: Plan): Table {
  const column = (of: (interview: Interview) => string) => texts(interviews.map(of))
  return {
    name: 'interviews',
    columns: {
      interview_id: texts(interviews.map((_, at) => `I-${at + 1}`)),
      date: dates(interviews.map(({ before }) => plan.last - before)),
      respondent: column(({ respondent }) => respondent),
      device: column(({ device }) => device),
      age_band: column(({ age }) => age),
      province: column(({ province }) => province),
      minutes: integers(interviews.map((_, at) => 28 + ((at * 7) % 13))),
      interview_type: labels(
        ['phone', 'in_person'],
        interviews.map((_, at) => at % 2),
      ),
      note: column(({ note }) => note),
    },
  }
}
