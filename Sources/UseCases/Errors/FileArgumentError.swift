/// Why a file or folder that a person named is not one for what they asked.
package enum FileArgumentError: Error, Hashable {
  case registerAsEvidence(String)
  /// Evidence is exported into folders.
  case exportIntoFile(String)
  /// The rows with errors would replace the table that is being read.
  case usedTwice(String)
  case noBackup(String)
  case notABackup(String)
  case backupIsRegister(String)
}
