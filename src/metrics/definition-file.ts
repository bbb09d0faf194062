import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { checkDefinition } from './check-definition.ts'
import type { DefinitionProblem } from './definition-problem.ts'
import { type SourceDefinition, sourceDefinitionSchema } from './metric.ts'
import { normalised } from './normalised-document.ts'

/**
 * Reads one source's metric definitions, written in MetricFlow's format; `name` is the file's, for the message.
 * Throws `metric_definition_invalid` (`file`, `path`, `problem`, `found`) for what is wrong in the file and
 * `metric_unsupported` (`name`, `type`, `file`) for a kind of metric that is not computed yet.
 */
export function parseDefinition(yamlText: string, name: string): SourceDefinition {
  return definitionOf(readYaml(yamlText, name), name)
}

/** `parseDefinition` for a document that is read already. */
export function definitionOf(written: unknown, name: string): SourceDefinition {
  const document = normalised(written)
  refuseUnknownTypes(document, name)
  const parsed = sourceDefinitionSchema.safeParse(document)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw invalid(name, {
      problem: 'shape',
      path: issue?.path.map(String).join('.') ?? '',
      found: issue?.message ?? '',
    })
  }
  const problem = checkDefinition(parsed.data)
  if (problem !== undefined) throw invalid(name, problem)
  return parsed.data
}

const metricTypesSchema = z.object({
  models: z.array(
    z.object({ metrics: z.array(z.object({ name: z.string(), type: z.string() })).default([]) }),
  ),
})

/** Told apart from a slip in the file: the metric is right, only not computed here. */
function refuseUnknownTypes(document: unknown, file: string): void {
  const parsed = metricTypesSchema.safeParse(document)
  if (!parsed.success) return
  for (const metric of parsed.data.models.flatMap((model) => model.metrics)) {
    if (!/^(simple|ratio|derived|cumulative)$/.test(metric.type)) {
      throw new AppError('metric_unsupported', { name: metric.name, type: metric.type, file })
    }
  }
}

/** A YAML or JSON document; throws `metric_definition_invalid` for text that is neither. */
export function readYaml(text: string, file: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    throw invalid(file, { problem: 'yaml', path: '', found }, error)
  }
}

function invalid(file: string, { problem, path, found }: DefinitionProblem, cause?: unknown): AppError {
  return new AppError('metric_definition_invalid', { file, path, problem, found }, cause)
}
