/** A session of somebody who proved just now who they are, as strongly as can be asked. */
export const provenNow = () => ({ provedAt: new Date(), strong: true, withheld: [], mustReturn: false })
