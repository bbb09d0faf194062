/**
 * A text for comparing and searching: composed, lower case, without diacritics, đ as d.
 * `fold('Khách HÀNG Đông') === 'khach hang dong'`. Ð and ð (U+00D0, U+00F0) look like Đ and are often typed for it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .normalize('NFC')
}
