import ArgumentParser
import Domain
import Glibc
import Persistence
import Reporting
import UseCases

/// Which register, in which language, and who asks.
struct RegisterOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The register. Default: $GRANTS_REGISTER, else grants.sqlite here or above, else yours.",
      valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var register: String?

  @Option(name: .long, help: "The language to speak: en, fr, ar or az.")
  var language: String?

  @Option(name: .long, help: "Who makes the change. Default: $GRANTS_BY, else your user name.")
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The key that signs your changes. Default: $GRANTS_KEY, else yours on this machine.",
      valueName: "file"),
    completion: .file())
  var signingKey: String?

  @Flag(name: [.short, .long], help: "Do not confirm what was done.")
  var quiet = false

  @Flag(name: .long, help: "Accept a register on a network file system.")
  var allowNetwork = false

  /// The path of the register that is meant.
  func path(_ context: Context) throws -> String {
    if let register { return Files.absolute(register) }
    if let path = context.environment("GRANTS_REGISTER"), !path.isEmpty {
      return Files.absolute(path)
    }
    var folder = context.folder
    while true {
      let candidate = (folder == "/" ? "" : folder) + "/grants.sqlite"
      if access(candidate, F_OK) == 0 { return candidate }
      if folder == "/" || folder.isEmpty { break }
      folder = Folders.parent(of: folder)
    }
    if let candidate = Self.personalPath(context), access(candidate, F_OK) == 0 { return candidate }
    throw RequestError.noRegister
  }

  /// The place of a person's own register.
  static func personalPath(_ context: Context) -> String? {
    if let data = context.environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/grants/grants.sqlite"
    }
    return context.environment("HOME").map { $0 + "/.local/share/grants/grants.sqlite" }
  }

  /// The file of the key that signs changes, whether it is there yet or not; nil where nothing says where it would be.
  func keyFile(_ context: Context) -> KeyFile? {
    if let signingKey { return KeyFile(path: Files.absolute(signingKey)) }
    if let path = context.environment("GRANTS_KEY"), !path.isEmpty {
      return KeyFile(path: Files.absolute(path))
    }
    return Self.statePath("key", context).map { KeyFile(path: $0) }
  }

  /// The place of what a person's account keeps on this machine, outside every register; nil when it has no home.
  static func statePath(_ name: String, _ context: Context) -> String? {
    if let state = context.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/grants/" + name
    }
    return context.environment("HOME").flatMap {
      $0.hasPrefix("/") ? $0 + "/.local/state/grants/" + name : nil
    }
  }

  /// The language: asked for, else the environment's, else the register's.
  func language(_ context: Context, setting: String?) throws -> Language {
    if let language {
      guard let known = Language(code: language) else {
        throw RequestError.noSuchLanguage(language)
      }
      return known
    }
    if let wished = context.environment("GRANTS_LANGUAGE").flatMap({ Language(code: $0) }) {
      return wished
    }
    return setting.flatMap { Language(code: $0) } ?? context.language
  }

  /// The language that a command line asks for, before it is understood as a whole; nil when it asks for none
  /// that is spoken.
  static func language(in arguments: [String]) -> Language? {
    var rest = arguments[...]
    let option = "--language"
    while let word = rest.popFirst(), word != "--" {
      if word == option { return rest.first.flatMap { Language(code: $0) } }
      if word.hasPrefix(option + "=") {
        return Language(code: String(word.dropFirst(option.count + 1)))
      }
    }
    return nil
  }

  /// The name under which a change is kept.
  func author(_ context: Context) -> String {
    for name in [
      by, context.environment("GRANTS_BY"), context.environment("USER"),
      context.environment("LOGNAME"),
    ] {
      if let name, !name.isEmpty { return name }
    }
    return "uid \(getuid())"
  }
}
