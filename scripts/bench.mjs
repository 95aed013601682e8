#!/usr/bin/env node
import { runTypescript } from './run-typescript.mjs'

await runTypescript('bench/main.ts', process.argv.slice(2), { development: true })
