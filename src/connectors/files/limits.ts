const mebibyte = 1024 * 1024

/** The bounds of what the files connector takes in and uses; sizes in bytes unless the name says otherwise. */
export const limits = {
  fileBytes: 2048 * mebibyte,
  /** A workbook that unpacks to more than this, or that is packed more tightly than honest tables are. */
  unpackedBytes: 1024 * mebibyte,
  unpackedSuspectBytes: 50 * mebibyte,
  unpackedSuspectRatio: 200,
  /** Text read to find kind, separator and header. */
  headBytes: mebibyte / 2,
  headRecords: 200,
  /** Cells looked at before a column's form is proposed; the whole column then has its say. */
  sampleRows: 20_000,
  sampleCells: 2_000_000,
  /** Cells of a number or date column that may be something else ("total", "unknown") and become empty. */
  strayShare: 0.01,
  /** Rows that may be dropped for their number of cells before short rows are padded; before the file is refused. */
  raggedPadShare: 0.05,
  raggedRefuseShare: 0.5,
} as const
