import { checkExtensions, checkLanguageMap, readIri } from './data-types.ts'
import type { Json, JsonObject } from './json.ts'
import { anyObject, list, objectWith, optional, refuse, text, within } from './property.ts'

/** Which lists of components each kind of interaction may have (1.0.3 Data 2.4.4.1, interaction activities). */
const componentsOf: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
}
const componentLists = ['choices', 'scale', 'source', 'target', 'steps']

const activityProperties = new Set(['objectType', 'id', 'definition'])
const definitionProperties = new Set([
  'name',
  'description',
  'type',
  'moreInfo',
  'extensions',
  'interactionType',
  'correctResponsesPattern',
  ...componentLists,
])
const componentProperties = new Set(['id', 'description'])

export function checkActivity(value: Json | undefined, at: string): JsonObject {
  const activity = objectWith(value, at, activityProperties)
  if (activity.objectType !== undefined && activity.objectType !== 'Activity') refuse(at, 'is not an Activity')
  readIri(activity.id, within(at, 'id'))
  optional(activity, 'definition', at, checkDefinition)
  return activity
}

function checkDefinition(value: Json, at: string): void {
  const definition = objectWith(value, at, definitionProperties)
  optional(definition, 'name', at, checkLanguageMap)
  optional(definition, 'description', at, checkLanguageMap)
  optional(definition, 'type', at, readIri)
  optional(definition, 'moreInfo', at, readIri)
  optional(definition, 'extensions', at, checkExtensions)
  optional(definition, 'correctResponsesPattern', at, (patterns, where) => {
    for (const pattern of list(patterns, where)) text(pattern, where)
  })
  checkInteraction(definition, at)
}

function checkInteraction(definition: JsonObject, at: string): void {
  const kind = definition.interactionType
  const used = componentLists.filter((name) => definition[name] !== undefined)
  if (kind === undefined) {
    if (used.length > 0 || definition.correctResponsesPattern !== undefined) {
      refuse(at, 'has the parts of an interaction but no interactionType')
    }
    return
  }
  const name = text(kind, within(at, 'interactionType'))
  if (!Object.hasOwn(componentsOf, name)) refuse(within(at, 'interactionType'), 'is not a kind of interaction')
  const allowed = componentsOf[name] ?? []
  for (const list of used) {
    if (!allowed.includes(list)) refuse(at, `has ${list}, which the interaction “${name}” does not have`)
    checkComponents(definition[list], within(at, list))
  }
}

function checkComponents(value: Json | undefined, at: string): void {
  const ids = list(value, at).map((item) => {
    const component = objectWith(anyObject(item, at), at, componentProperties)
    optional(component, 'description', at, checkLanguageMap)
    return text(component.id, within(at, 'id'))
  })
  if (new Set(ids).size < ids.length) refuse(at, 'has the same id twice')
}
