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

describe('the language model in the environment', () => {
  it('is none unless it is named', () => {
    expect(readConfig({}).model).toBeNull()
  })

  it('needs no more than a key, which is handed to nobody else', () => {
    const config = readConfig({ OPENAI_API_KEY: 'sk-secret', PORT: '0' })
    expect(config.model).toMatchObject({
      url: 'https://api.openai.com/v1',
      api: 'responses',
      timeoutMs: 20_000,
    })
    expect(config.model?.models).toEqual({ fast: 'gpt-6-luna', strong: 'gpt-6-sol' })
    expect(config.model?.key()).toBe('sk-secret')
    expect(config.environment).toEqual({ PORT: '0' })
    expect(JSON.stringify(config)).not.toContain('sk-secret')
  })

  it('may be another endpoint, without a key, whose model has to be named', () => {
    const url = 'http://127.0.0.1:11434/v1'
    const config = readConfig({ OPENAI_BASE_URL: url, OPENAI_MODEL: 'qwen3', OPENAI_API: 'chat' })
    expect(config.model).toMatchObject({ url, api: 'chat', models: { fast: 'qwen3', strong: 'qwen3' } })
    expect(config.model?.key()).toBeNull()
    expect(() => readConfig({ OPENAI_BASE_URL: url })).toThrow(/OPENAI_MODEL/)
    expect(() => readConfig({ OPENAI_BASE_URL: 'file:///etc/passwd' })).toThrow(/OPENAI_BASE_URL/)
  })

  it('may draft with another model than it reads with', () => {
    const config = readConfig({ OPENAI_API_KEY: 'k', OPENAI_MODEL_STRONG: 'gpt-6-astra' })
    expect(config.model?.models).toEqual({ fast: 'gpt-6-luna', strong: 'gpt-6-astra' })
  })
})
