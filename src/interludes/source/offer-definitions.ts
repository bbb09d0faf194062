import type { Draft } from '../../conversation/content.ts'
import { decide } from '../../conversation/decide.ts'
import type { Upload } from '../../conversation/inbound.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { only, prose, say } from '../../conversation/write.ts'
import type { Imported } from '../../metrics/import/imported.ts'
import type { FittedDefinition, ProposedSource } from '../../tools.ts'
import { fitMessage, leftOut } from './fit-message.ts'

/** Definitions that were dropped: which source they fit, asked where there are several, and what they would change. */
export async function offerDefinitions(
  context: TurnContext,
  file: Upload,
  imported: Imported,
  proposed: readonly ProposedSource[],
): Promise<Decision> {
  const { state, tools } = context
  const fits = await tools.fitDefinitions(imported, file.name, proposed)
  const [first, ...others] = fits
  if (first === undefined) return decide(state, [unfit(file, imported)])
  const waiting = state.definitions?.before ?? (state.pending?.ask === 'definitions' ? null : state.pending)
  const definitions = { file, sources: fits.map(({ source }) => source.id), before: waiting }
  if (others.length === 0) return offer(context, { ...definitions, fit: first })
  return decide(
    { ...state, definitions: { ...definitions, replaces: null } },
    [
      [
        {
          type: 'choice',
          id: 'definitions_source',
          label: say('definitions.which', { file: { quoted: file.name } }),
          many: false,
          options: fits.map(({ source }) => ({ id: source.id, label: only({ quoted: source.name }) })),
        },
      ],
    ],
    { ask: { ask: 'definitions', about: null } },
  )
}

/** Shows what the definitions would change in one source, and waits for the person's word. */
export function offer(
  { state }: TurnContext,
  wanted: {
    readonly file: Upload
    readonly fit: FittedDefinition
    readonly before: NonNullable<Decision['state']['definitions']>['before']
  },
): Decision {
  const { file, fit, before } = wanted
  const definitions = { file, sources: [fit.source.id], replaces: fit.source.definition, before }
  return decide({ ...state, definitions }, [fitMessage(fit, file.name, state.language)], {
    ask: { ask: 'definitions', about: fit.source.id },
  })
}

/** No source has the tables: said with what the file asks for, and with what it leaves out itself. */
function unfit(file: Upload, { definition, dropped }: Imported): Draft {
  const tables = definition.models.map((model) => ({ quoted: model.table ?? model.name }))
  return [
    prose('definitions.fits_none', {
      file: { quoted: file.name },
      tables: { list: tables, join: 'comma' },
    }),
    ...leftOut(dropped),
  ]
}
