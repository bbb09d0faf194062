/** What everybody may do in the server of the tests: all but to administer it. */
export const everything = String((1n << 50n) - 1n - (1n << 3n))
