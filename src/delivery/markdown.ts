export { plainMarkdown } from '../support/markdown.ts'
