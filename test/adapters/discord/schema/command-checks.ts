import { z } from 'zod'
import { above } from '../../../../adapters/discord/render/component-breaches.ts'

interface Option {
  readonly type: number
  readonly name: string
  readonly description: string
  readonly name_localizations?: Record<string, string> | null | undefined
  readonly description_localizations?: Record<string, string> | null | undefined
  readonly required?: boolean | undefined
  readonly choices?: { readonly name: string; readonly value: string | number }[] | undefined
  readonly options?: Option[] | undefined
}

const localised = z.record(z.string(), z.string()).nullish()
const optionSchema: z.ZodType<Option> = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  name_localizations: localised,
  description_localizations: localised,
  required: z.boolean().optional(),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).optional(),
  get options() {
    return z.array(optionSchema).optional()
  },
})
const commandSchema = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string().default(''),
  name_localizations: localised,
  description_localizations: localised,
  options: z.array(optionSchema).default([]),
})
type Command = z.infer<typeof commandSchema>

const slash = 1
const most = { slash: 100, menu: 15, options: 25, description: 100, name: 32, characters: 8_000 }
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** What Discord refuses of registered commands, each named. */
export function commandBreachesOf(body: unknown): readonly string[] {
  const commands = z.array(commandSchema).parse(body)
  const count = (type: number) => commands.filter((command) => command.type === type).length
  return [
    ...above('slash commands', count(slash), most.slash),
    ...above('commands on people', count(2), most.menu),
    ...above('commands on messages', count(3), most.menu),
    ...commands.flatMap(breachesOfOne),
  ]
}

function breachesOfOne(command: Command): readonly string[] {
  const { type, name, options } = command
  const names = [name, ...Object.values(command.name_localizations ?? {})]
  const named =
    type === slash ? names.flatMap(wrongName) : names.flatMap((one) => above('name', one.length, most.name))
  const asked = type === slash ? described(command) : []
  return [...named, ...asked, ...options.flatMap(wrongOption), ...wrongList(options), ...tooLong(command)]
}

function wrongName(name: string): readonly string[] {
  const lower = name === name.toLowerCase()
  return slashName.test(name) && lower ? [] : [`a slash command cannot be named ${name}`]
}

function described({
  name,
  description,
  description_localizations: other,
}: Command | Option): readonly string[] {
  const texts = [description, ...Object.values(other ?? {})]
  return texts.flatMap((text) =>
    text.length < 1 || text.length > most.description
      ? [`description of ${name}: ${text.length} of 1 to 100`]
      : [],
  )
}

function wrongOption(option: Option): readonly string[] {
  const { name, choices = [], options = [] } = option
  return [
    ...[name, ...Object.values(option.name_localizations ?? {})].flatMap(wrongName),
    ...described(option),
    ...above(`choices of ${name}`, choices.length, most.options),
    ...choices.flatMap((choice) => above(`choice of ${name}`, choice.name.length, 100)),
    ...options.flatMap(wrongOption),
    ...wrongList(options),
  ]
}

/** Required options stand first, and each has a name of its own. */
function wrongList(options: readonly Option[]): readonly string[] {
  const firstOptional = options.findIndex((option) => option.required !== true)
  const late = options.some(
    (option, at) => option.required === true && firstOptional >= 0 && at > firstOptional,
  )
  return [
    ...above('options', options.length, most.options),
    ...(late ? ['a required option stands behind an optional one'] : []),
    ...(new Set(options.map((option) => option.name)).size < options.length
      ? ['two options have one name']
      : []),
  ]
}

/** Names, descriptions and values count together, in the longest of their languages. */
function tooLong(command: Command): readonly string[] {
  return above(`characters of ${command.name}`, sizeOf(command), most.characters)
}

function sizeOf({ name, description, options = [], ...rest }: Command | Option): number {
  const longest = (text: string, other: Record<string, string> | null | undefined) =>
    Math.max(text.length, ...Object.values(other ?? {}).map((one) => one.length))
  const choices = 'choices' in rest ? (rest.choices ?? []) : []
  return (
    longest(name, rest.name_localizations) +
    longest(description, rest.description_localizations) +
    choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0) +
    options.reduce((sum, option) => sum + sizeOf(option), 0)
  )
}
