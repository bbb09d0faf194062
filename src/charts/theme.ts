export type Theme = 'light' | 'dark'

export interface ThemeColours {
  readonly background: string
  readonly text: string
  readonly quiet: string
  readonly grid: string
  /** Okabe and Ito 2008: told apart by every kind of colour vision; ordered by contrast with the background. */
  readonly series: readonly string[]
}

export const themes: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    background: '#ffffff',
    text: '#1f2328',
    quiet: '#57606a',
    grid: '#e4e7eb',
    series: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'],
  },
  dark: {
    background: '#16191d',
    text: '#eceff2',
    quiet: '#a9b1ba',
    grid: '#31373e',
    series: ['#56b4e9', '#e69f00', '#009e73', '#f0e442', '#cc79a7', '#d55e00', '#ffffff'],
  },
}
