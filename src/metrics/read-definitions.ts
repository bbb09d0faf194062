import { z } from 'zod'
import { AppError } from '../errors.ts'
import { definitionOf, readYaml } from './definition-file.ts'
import { importManifest } from './import/import-manifest.ts'
import { importOssie } from './import/import-ossie.ts'
import type { Imported } from './import/imported.ts'

/**
 * Reads metric definitions of any kind by the document's shape: MetricFlow's latest format, an older dbt
 * project's `semantic_manifest.json`, an Apache Ossie document (YAML or JSON). `name` is the file's, for the
 * message; `dropped` names what did not come along. Throws `definitions_unknown` for a document of none of these shapes,
 * `metric_definition_invalid` and `metric_unsupported`.
 */
export function readDefinitions(text: string, name: string): Imported {
  const document = readYaml(text, name)
  if (!isMeantSo(document)) throw new AppError('definitions_unknown', { name })
  const has = (key: string) => z.looseObject({ [key]: z.array(z.unknown()) }).safeParse(document).success
  if (has('semantic_models') && !has('models')) return importManifest(document, name)
  if (has('semantic_model')) return importOssie(document, name)
  return { definition: definitionOf(document, name), dropped: [] }
}

/** What is wrong with a document of the right kind is told in detail; one of another kind is not looked into. */
function isMeantSo(document: unknown): boolean {
  const keys = ['models', 'semantic_models', 'semantic_model']
  return typeof document === 'object' && document !== null && keys.some((key) => key in document)
}
