import ArgumentParser
import Domain
import Examples
import Exchange
import Glibc
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "init", abstract: "Make a register, empty or with an example.",
    discussion: """
      EXAMPLES:
        grants init
        grants init --example founding-case
        grants init demo.sqlite --example demonstration --zone Africa/Ouagadougou

      Examples: founding-case, founding-case-2025 (the first, with what was published later on top),
      demonstration (invented figures, richer).
      """)

  @Argument(help: "The file. Default: grants.sqlite in this folder.", completion: .file())
  var file: String?

  @Option(
    name: .long, help: "An example to begin with.",
    completion: .list(Example.all.map(\.name)))
  var example: String?

  @Option(name: .long, help: "The time zone in which a day begins. Default: the machine's.")
  var zone: String?

  @Option(name: .long, help: "Whose register it is: the reference of an organisation.")
  var books: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let context = Context.current
    let language = try options.language(context, setting: nil)
    context.language = language
    let zone = self.zone ?? TimeZones.ofMachine(context.environment)
    guard TimeZoneData.knows(zone) else { throw SettingError(.timeZone, zone) }
    let examples = try example.map { try Example.layers(of: $0) } ?? []
    var settings: [Setting: String] = [.timeZone: zone, .language: language.rawValue]
    if let books { settings[.books] = books }
    let path = file ?? options.register ?? "grants.sqlite"
    let author = Author(
      name: options.author(context), clock: context.clock(),
      today: TimeZones.day(at: context.clock(), in: zone))
    try context.refuseProtected(path)
    // A register with half an example would be worse than none: it gets its name when all is in it.
    _ = try Register.create(
      path: Files.absolute(path), settings: settings, author: author,
      allowNetworkFileSystem: options.allowNetwork, keys: options.keyFile(context)
    ) { register in
      for example in examples {
        _ = try register.change("init --example \(example.name)", by: author) { change in
          try change.load(file: example.name, keepZone: self.zone != nil) {
            var pieces = [Array(example.text.utf8)]
            return { pieces.popLast() }
          }
        }
      }
    }
    if !options.quiet { context.say(Words.made(path)) }
  }
}

extension Example {
  /// The example and what it stands on, in the order in which they are loaded.
  static func layers(of name: String) throws -> [Example] {
    guard let example = all.first(where: { $0.name == name }) else {
      throw RequestError.noSuchExample(name, all.map(\.name))
    }
    return all.filter { example.base == $0.name } + [example]
  }
}

extension Change {
  /// Loads a register file: its records, and its settings where none is set.
  ///
  /// - Parameter open: Begins the file anew and answers what hands out its pieces.
  func load(
    file: String, keepZone: Bool = true, _ open: () throws -> () throws -> [UInt8]?
  ) throws -> ImportSummary {
    var settings = InterchangeReader.Settings()
    do {
      return try load({ each in
        var reader = InterchangeReader(try open())
        try reader.read { draft, line in try each(draft, line) }
        settings = reader.settings
      }) {
        settings.values.filter { $0.key != .language && !($0.key == .timeZone && keepZone) }
      }
    } catch let error as InterchangeError {
      throw RequestError.interchange(file, error)
    } catch let error as SettingError {
      throw RequestError.interchange(file, settings.fault(error))
    }
  }
}
