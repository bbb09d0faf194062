import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'

describe('live databases in the environment', () => {
  const config = readConfig({
    VISAO_SOURCE_SHOP_URL: 'postgres://u:p@h/d',
    VISAO_SOURCE_SHOP_DEFINITIONS: 'shop.yml',
    VISAO_SOURCE_SHOP_WORKSPACE: 'acme',
    VISAO_SOURCE_ADS_2_URL: 'mysql://u:p@h/d',
    VISAO_SOURCE_EMPTY_URL: '',
    WEB_SECRET: 'never handed out',
  })

  it('are known by their names, with references in place of addresses', () => {
    expect(config.sources).toEqual([
      { name: 'ads_2', url: 'env:VISAO_SOURCE_ADS_2_URL', definitions: null, workspace: 'local' },
      { name: 'shop', url: 'env:VISAO_SOURCE_SHOP_URL', definitions: 'shop.yml', workspace: 'acme' },
    ])
  })

  it('are the only variables that a reference leads to', () => {
    expect(config.sourceSecret('env:VISAO_SOURCE_SHOP_URL')).toBe('postgres://u:p@h/d')
    for (const reference of [
      'env:WEB_SECRET',
      'env:VISAO_SOURCE_EMPTY_URL',
      'env:PATH',
      'VISAO_SOURCE_SHOP_URL',
    ])
      expect(config.sourceSecret(reference)).toBeNull()
  })
})
