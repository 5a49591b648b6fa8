package import Files
import Persistence

/// Why a command does not write where it was asked to.
package enum OutputError: Error, Hashable {
  case exists(String)
  case isFolder(String)
  /// The folder in which the file was to be written does not exist.
  case noFolder(String)
  case isRegister(String)
  /// The file is a key that signs entries, or remembers what it signed.
  case isKey(String)
  case belongsToRegister(String, register: String, isEvidence: Bool)
  case tooLarge(String)
  case diskFull(String)
  case cannotWrite(String)
  /// The process writes its results or its messages into a register.
  case misdirected(StandardStream, register: String)

  package enum StandardStream {
    case output, errors
  }

  package init(_ error: FileError, _ path: String) {
    if error.isMissing {
      let folder = Folders.parent(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
      self = folder.isEmpty ? .cannotWrite(path) : .noFolder(folder)
    } else {
      self =
        error.isTooLarge ? .tooLarge(path) : error.isFull ? .diskFull(path) : .cannotWrite(path)
    }
  }
}
