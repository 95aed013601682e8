#!/usr/bin/env node
import { runTypescript } from './run-typescript.mjs'

await runTypescript('eval/main.ts', process.argv.slice(2), { development: true })
