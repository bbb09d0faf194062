import 'vega'

declare module 'vega' {
  /** How Vega measures text; exported by vega-scenegraph but missing from its typings. */
  export const textMetrics: {
    width(item: { readonly fontSize?: number }, text: string): number
  }
}
