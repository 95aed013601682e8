import { versionRules } from '../specification/version.ts'

/** GET about: which versions are spoken, and where (1.0.3 Communication 2.8). Anyone may ask. */
export const about = (prefix: string) => ({
  version: Object.keys(versionRules),
  extensions: {
    'https://w3id.org/xapi/lrs/base-addresses': Object.fromEntries(
      Object.values(versionRules).map(({ version, folder }) => [version, `${prefix}${folder}/`]),
    ),
  },
})
