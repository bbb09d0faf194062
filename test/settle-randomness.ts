import fc from 'fast-check'
import { seed } from './seed.ts'

fc.configureGlobal({ seed })

// Tests start the program in the environment that they run in; none may ask, and pay for, somebody's language model.
for (const name of Object.keys(process.env)) if (name.startsWith('OPENAI_')) delete process.env[name]
