import Files
import UseCases

extension OutputError {
  /// - Parameter path: The path as it was typed.
  init(_ error: DestinationError, _ path: String) {
    switch error {
    case .exists: self = .exists(path)
    case .isFolder: self = .isFolder(path)
    case .belongsTo(let register): self.init(belonging: path, to: register)
    case .failed(let error): self.init(error, path)
    }
  }

  /// - Parameters:
  ///   - path: As it was typed.
  ///   - register: The register's path without links.
  init(belonging path: String, to register: String) {
    let whole = Files.absolute(path)
    if FileIdentity(whole).map({ $0 == FileIdentity(register) }) ?? false {
      let isKey = Context.current.protectedFiles.hasKnownBeginning(whole)
      self = isKey ? .isKey(path) : .isRegister(path)
    } else {
      let files = Context.current.protectedFiles
      self = .belongsToRegister(
        path, register: register, isEvidence: files.isInFolder(of: register, whole))
    }
  }

  /// Why the process must not write a word: one of its streams leads into a register.
  static func misdirection(sparing protected: ProtectedFiles) -> OutputError? {
    if let register = protected.owner(ofDescriptor: 1) {
      return .misdirected(.output, register: register)
    }
    return protected.owner(ofDescriptor: 2).map { .misdirected(.errors, register: $0) }
  }
}
