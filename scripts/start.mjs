#!/usr/bin/env node
import { runTypescript } from './run-typescript.mjs'

await runTypescript('src/main.ts', process.argv.slice(2))
