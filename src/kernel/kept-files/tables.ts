/** A row for each thing that a file hangs on. */
export interface KeptFileTable {
  force_id: string
  file_id: string
  hangs_on: string
  thing_id: string
  sha256: string
  bytes: number
  name: string
  media_type: string
  named_as: string | null
  kept_by: string
  kept_by_name: string
  kept_at: Date
  restricted: boolean
  allowed_person_ids: readonly string[] | null
  denied_person_ids: readonly string[] | null
  denied_command_ids: readonly string[] | null
}

/** What files hold, once for all that hold the same. `content` is null where it lies in the folder. */
export interface FileContentTable {
  force_id: string
  sha256: string
  bytes: number
  content: Buffer | null
  kept_at: Date
}

export interface KeptFileTables {
  'kernel.kept_file': KeptFileTable
  'kernel.file_content': FileContentTable
}
