import pg from 'pg'

/** Two batches that met in one millisecond and place (ordinal.ts), or a snapshot that could not be kept: try again. */
const worthAnotherTry = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.code === '40001' ||
    error.code === '40P01' ||
    (error.code === '23505' && /ordinal/.test(error.constraint ?? '')))

/** Does a whole transaction up to three times, where all that failed was that it met another. */
export async function retryTransaction<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt === 3 || !worthAnotherTry(error)) throw error
    }
  }
}
