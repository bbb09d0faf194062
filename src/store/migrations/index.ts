import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'
import { first } from './0001-first.ts'
import { modelRecords } from './0002-model-records.ts'
import { jobs } from './0003-jobs.ts'
import { audit } from './0004-audit.ts'
import { library } from './0005-library.ts'
import { indexedAnew } from './0006-indexed-anew.ts'
import { verdicts } from './0007-verdicts.ts'

/** Every schema change in its order, by name. A change that was shipped is never edited: a new one is added. */
export function migrations(dialect: Dialect): Record<string, Migration> {
  return {
    '0001_first': first(dialect),
    '0002_model_records': modelRecords(dialect),
    '0003_jobs': jobs(dialect),
    '0004_audit': audit(dialect),
    '0005_library': library(dialect),
    '0006_indexed_anew': indexedAnew(dialect),
    '0007_verdicts': verdicts(dialect),
  }
}
