import Files
import Glibc
import Programs

/// Seals files with the program `age`, whose format (age-encryption.org/v1) is public and is read by
/// other programs too: what was sealed does not need this one to be opened.
///
/// Secrets never pass through here: `age` asks for a passphrase itself, on the terminal.
package struct Sealer: Sendable {
  /// To whom a file is sealed.
  package enum Way: Hashable, Sendable {
    /// Whoever knows a passphrase.
    case passphrase
    /// Whoever holds the key to one of these: public keys (`age1…`, `ssh-…`) or files of them.
    case recipients([String])
  }

  private let program: String

  /// - Parameter program: The program that seals.
  package init(program: String = "age") {
    self.program = program
  }

  /// Whether a file begins as sealed ones do.
  package static func isSealed(_ path: String) -> Bool {
    let beginning = beginning(of: path)
    return beginning.starts(with: "age-encryption.org/".utf8)
      || beginning.starts(with: "-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  }

  /// Seals a file into a new one, which gets its name when it is whole, if nothing has it then.
  ///
  /// - Throws: ``SealError``; there is no new file then.
  package func seal(_ path: String, into sealed: String, _ way: Way) throws(SealError) {
    var arguments = ["--encrypt"]
    switch way {
    case .passphrase:
      guard Program.hasTerminal else { throw .noTerminal }
      arguments.append("--passphrase")
    case .recipients(let all):
      for one in all {
        let isKey = one.hasPrefix("age1") || one.hasPrefix("ssh-")
        arguments += [isKey ? "--recipient" : "--recipients-file", one]
      }
    }
    guard let part = try? TemporaryFile(for: sealed) else { throw .cannotWrite(sealed) }
    guard try run(arguments + ["--output", part.path, path]), Self.isSealed(part.path) else {
      throw way == .passphrase ? .noPassphrase(sealed) : .notSealed(sealed)
    }
    do { try part.putInPlace(replacing: false) } catch {
      throw error.isExisting ? .exists(sealed) : .cannotWrite(sealed)
    }
  }

  /// Opens a sealed file into another, which only its owner can read.
  ///
  /// - Parameter keys: Files of secret keys; none for a passphrase.
  /// - Throws: ``SealError``; there is no other file then.
  package func open(_ sealed: String, into path: String, keys: [String]) throws(SealError) {
    guard !keys.isEmpty || Program.hasTerminal else { throw .noTerminal }
    unlink(path)
    let mask = umask(0o077)
    defer { umask(mask) }
    let identities = keys.flatMap { ["--identity", $0] }
    guard try run(["--decrypt"] + identities + ["--output", path, sealed]) else {
      unlink(path)
      throw .notOpened(sealed)
    }
  }

  private func run(_ arguments: [String]) throws(SealError) -> Bool {
    guard let status = Program.attend(program, arguments) else { throw .noProgram(program) }
    return status == 0
  }

  private static func beginning(of path: String) -> [UInt8] {
    guard let file = try? SharedFile.open(path, O_NONBLOCK | O_NOCTTY) else { return [] }
    defer { SharedFile.close(file) }
    return SharedFile.beginning(of: file, 64)
  }
}

/// Why a file could not be sealed or opened.
package enum SealError: Error, Hashable, Sendable {
  /// The program that seals is not on this machine.
  case noProgram(String)
  /// A passphrase has to be asked for, and there is no terminal.
  case noTerminal
  /// It got no passphrase, or could not write the file; it has said why itself.
  case noPassphrase(String)
  /// Something has the name of the sealed file.
  case exists(String)
  /// The folder or the disk does not take the sealed file.
  case cannotWrite(String)
  /// It did not seal the file; it has said why itself.
  case notSealed(String)
  /// It did not open the file; it has said why itself.
  case notOpened(String)
}
