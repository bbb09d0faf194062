import type { Theme } from './theme.ts'

/** The one-time password at checkout: the screen is silent, the money may be gone. */
export const otpTrouble: Theme = {
  openings: [
    'mình đặt {product} trên điện thoại',
    'đang thanh toán {product} bằng ví',
    'hôm nay mua hàng trên app',
    'mua bằng điện thoại Android',
    'em đặt hàng lúc nghỉ trưa',
    'thanh toán đơn {amount} trên điện thoại',
    'mình là khách quen ở {province}',
    'tối qua đặt hàng lúc cho con ngủ',
  ],
  cores: [
    'nhập mã OTP xong màn hình trắng tinh, không biết tiền đã trừ chưa',
    'mã OTP nhập xong không thấy báo gì, sợ mất tiền luôn',
    'trừ tiền rồi mà không báo, sợ mất tiền luôn',
    'chờ mã OTP rồi màn hình im lặng, mình thoát ra cho chắc',
    'đến bước mã OTP là thanh toán lỗi, không dám bấm lại vì sợ bị trừ hai lần',
    'màn hình quay vòng sau mã OTP, em tắt đi luôn vì lo',
    'thanh toán lỗi ở bước OTP, không rõ ngân hàng đã trừ tiền hay chưa',
    'mã OTP về rồi nhưng nhập xong trang đứng im, mình hoảng quá nên thoát',
    'bấm xác nhận mã OTP xong chẳng hiện gì, tưởng mất {amount}',
    'hai lần bị thanh toán lỗi sau khi nhập mã OTP, giờ không dám mua trên điện thoại nữa',
    'chuyển qua lại giữa tin nhắn và trang mua để lấy mã OTP thì trang bị tải lại từ đầu',
    'mã OTP không về, đợi mãi em tắt đi luôn',
    'nhập mã OTP xong không biết đơn thành công hay thất bại, lo tiền bay mất',
    'điện thoại báo ngân hàng đang xử lý mà shop không nói gì, sợ mất tiền',
    'thấy đòi mã OTP mình cũng ngại, không chắc trang có thật không',
    'cứ tới đoạn mã OTP là đơ, thanh toán lỗi hoài',
    'sau mã OTP màn hình im re mấy phút, tim đập thình thịch vì sợ bị trừ tiền oan',
    'mình phải gọi ngân hàng hỏi xem tiền đã trừ chưa vì shop không báo sau khi nhập OTP',
    'nhập đúng mã OTP mà báo thanh toán lỗi, tài khoản thì có tin nhắn trừ tiền',
    'không có dòng nào nói tiền chưa bị trừ nên mình không dám chờ sau khi nhập mã OTP',
  ],
  tails: [
    'Kiểm tra giúp mình đơn {order} với',
    'Shop báo lại giúp là tiền có bị trừ không',
    'Giá không đắt nhưng cứ thế này mình không yên tâm',
    'Mình không tiếc tiền ship, chỉ sợ mất tiền hàng',
    'Chỉ cần báo một câu là đang chờ ngân hàng thì mình đã đợi',
    'Chắc lần sau mình chọn trả khi nhận hàng',
    'Lo quá không ngủ được',
    'Làm ơn trả lời sớm',
    'Trước đây mua có sao đâu',
    'Máy tính thì vẫn mua được, điện thoại thì chịu',
  ],
  english: [
    'After the OTP code the screen just went blank. Was I charged or not?',
    'Payment failed at the OTP step on my Android phone, afraid the money is gone.',
    'The OTP screen shows nothing after I type the code, so I closed it to be safe.',
    'My bank says processing, your page says nothing. I do not trust the new OTP step.',
  ],
}

/** The other voice: the same step reassures some. */
export const otpPraise: Theme = {
  openings: ['mới thanh toán thử', 'mua lần này', 'đặt {product} hôm qua', 'so với trước'],
  cores: [
    'OTP nhanh, yên tâm hơn',
    'có mã OTP mình thấy an toàn hơn hẳn',
    'mã OTP về trong vài giây, thanh toán gọn',
    'thêm bước OTP hơi lâu nhưng đỡ lo bị dùng trộm thẻ',
    'nhập mã OTP một lần là xong, rất ổn',
    'thích có mã OTP vì lần trước bị lộ thẻ ở chỗ khác',
  ],
  tails: ['Shop làm tốt', 'Sẽ mua tiếp', 'Mong giữ như vậy'],
  english: ['The OTP arrived in seconds and I feel safer paying now.'],
}

/** The trickle that was always there: codes for signing in. */
export const otpLogin: Theme = {
  openings: ['mình đăng nhập lại tài khoản', 'đổi điện thoại mới'],
  cores: [
    'chưa thấy mã OTP đăng nhập gửi về',
    'mã OTP đăng nhập gửi vào số cũ',
    'cần mã OTP để đổi mật khẩu mà chưa nhận được',
  ],
  tails: ['Nhờ shop gửi lại', 'Mình cần đổi số nhận mã'],
  english: ['I did not get the sign-in code after changing my phone.'],
}
