import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

const pieceBytes = 64 * 1024

/**
 * Reads a zip's file for the zip reader, only ever inside the file. Its own reader asks the file system for whatever place a
 * zip names; one past 2^53 is thrown where nobody can catch it, and would end the process.
 */
export class FileReader extends RandomAccessReader {
  readonly size: number
  readonly #file: FileHandle

  private constructor(file: FileHandle, size: number) {
    super()
    this.#file = file
    this.size = size
  }

  static async open(path: string): Promise<FileReader> {
    const file = await open(path)
    try {
      return new FileReader(file, (await file.stat()).size)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#fill(buffer.subarray(offset, offset + length), position).then(() => callback(null), callback)
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false, highWaterMark: pieceBytes })
  }

  override close(callback: (error: Error | null) => void): void {
    this.#file.close().then(() => callback(null), callback)
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += pieceBytes) {
      const piece = Buffer.alloc(Math.min(pieceBytes, end - at))
      await this.#fill(piece, at)
      yield piece
    }
  }

  async #fill(piece: Buffer, position: number): Promise<void> {
    if (position < 0 || position + piece.length > this.size) throw new Error('A place outside the file')
    for (let filled = 0; filled < piece.length; ) {
      const { bytesRead } = await this.#file.read(piece, filled, piece.length - filled, position + filled)
      if (bytesRead === 0) throw new Error('The file ends too soon')
      filled += bytesRead
    }
  }
}
