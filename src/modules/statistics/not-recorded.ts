/** What stands for a dimension of which a row says nothing, so that the row is still counted and found again. */
export const notRecorded = 'Not recorded'
