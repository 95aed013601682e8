export const compiledFolder: string
