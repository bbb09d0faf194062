import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { parseDefinition } from '../../../src/metrics/definition-file.ts'
import { shop, webTraffic } from './definitions.ts'

function fault(yaml: string): AppError {
  try {
    parseDefinition(yaml, 'shop.yml')
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

/** A model with two columns and the metrics of the text. */
function withMetrics(metrics: string, model = 'agg_time_dimension: date'): string {
  return `models:
  - name: t
    ${model}
    columns: [{name: date, granularity: day, dimension: {type: time}}, {name: device, dimension: {type: categorical}}]
    metrics: [${metrics}]`
}
const simple = '{name: a, type: simple, agg: sum}'

describe('a definition file', () => {
  test('is read as MetricFlow writes it', () => {
    const definition = parseDefinition(webTraffic, 'web.yml')
    expect(definition.models[0]?.metrics.map((metric) => [metric.name, metric.type])).toEqual([
      ['sessions', 'simple'],
      ['engaged_sessions', 'simple'],
      ['engagement_rate', 'ratio'],
      ['bounce_rate', 'derived'],
    ])
    expect(parseDefinition(shop, 'shop.yml').models).toHaveLength(3)
  })

  test('refuses a kind of metric that is not computed, by name', () => {
    const error = fault(withMetrics('{name: mrr, type: conversion, entity: user}'))
    expect(error.code).toBe('metric_unsupported')
    expect(error.details).toEqual({ name: 'mrr', type: 'conversion', file: 'shop.yml' })
  })

  test.each([
    ['YAML', 'models: [', 'yaml', ''],
    ['nothing', '', 'shape', ''],
    [
      'an unknown field',
      withMetrics('{name: a, type: simple, agg: sum, wat: 1}'),
      'shape',
      'models.0.metrics.0',
    ],
    [
      'an unknown aggregate',
      withMetrics('{name: a, type: simple, agg: mode}'),
      'shape',
      'models.0.metrics.0.agg',
    ],
    ['a metric used twice', withMetrics(`${simple}, ${simple}`), 'duplicate_name', 'metrics'],
    [
      'a missing part of a ratio',
      withMetrics(`${simple}, {name: r, type: ratio, numerator: a, denominator: b}`),
      'unknown_input',
      'models.t.metrics.r',
    ],
    [
      'a missing input',
      withMetrics('{name: d, type: derived, expr: x, input_metrics: [{name: x}]}'),
      'unknown_input',
      'models.t.metrics.d',
    ],
    [
      'an expression over something else than its inputs',
      withMetrics(`${simple}, {name: d, type: derived, expr: a + b, input_metrics: [{name: a}]}`),
      'unknown_input',
      'models.t.metrics.d.expr',
    ],
    [
      'an expression that is not arithmetic',
      withMetrics(`${simple}, {name: d, type: derived, expr: "sqrt(a)", input_metrics: [{name: a}]}`),
      'expression',
      'models.t.metrics.d.expr',
    ],
    [
      'a circle',
      withMetrics(
        '{name: d, type: derived, expr: e, input_metrics: [{name: e}]}, {name: e, type: ratio, numerator: d, denominator: d}',
      ),
      'circle',
      'models.t.metrics.d',
    ],
    [
      'a filter over a dimension that is not there',
      withMetrics(`{name: a, type: simple, agg: sum, filter: "{{ Dimension('planet') }} = 'x'"}`),
      'unknown_dimension',
      'models.t.metrics.a.filter',
    ],
    [
      'a filter with an unknown template',
      withMetrics(`{name: a, type: simple, agg: sum, filter: "{{ Metric('a') }} > 1"}`),
      'expression',
      'models.t.metrics.a.filter',
    ],
    [
      'an expression that ends the statement',
      withMetrics('{name: a, type: simple, agg: sum, expr: "1); DROP TABLE t; --"}'),
      'expression',
      'models.t.metrics.a.expr',
    ],
    ['a missing agg_time_dimension', withMetrics(simple, 'label: T'), 'time_dimension_missing', 'models.t'],
    [
      'an agg_time_dimension that is no time',
      withMetrics(simple, 'agg_time_dimension: device'),
      'time_dimension_unknown',
      'models.t.agg_time_dimension',
    ],
  ])('names %s', (_, yaml, problem, path) => {
    const error = fault(yaml)
    expect(error.code).toBe('metric_definition_invalid')
    expect(error.details).toMatchObject({ file: 'shop.yml', problem, path })
  })
})
