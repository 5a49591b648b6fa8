import ArgumentParser
import Domain
import Exchange
import Persistence
import Phrases
import Reporting

/// Files of the IATI Standard.
struct IATIImport: PublishedForm {
  let today: Day

  /// Whether a file is XML: whether its first sign is `<`, or its name says so.
  static func reads(_ file: InputFile) throws -> Bool {
    var beginning = try file.beginning(4096)[...]
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { beginning = beginning.dropFirst(3) }
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
      beginning = beginning.dropFirst(2).filter { $0 != 0 }[...]
    }
    // What is named like XML and is not is told so by the one who reads XML.
    return beginning.first { $0 > 0x20 } == UInt8(ascii: "<")
      || file.path.lowercased().hasSuffix(".xml")
  }

  func loader(_ change: Change, _ mode: TableMode) throws -> PublicationLoader {
    let keys = IATIKeys(named: Reading.key)
    let originals = IATIOriginals(keys)
    return try PublicationLoader(
      change, mode, mapping: IATIMapping.version,
      known: { publication in
        guard keys.isNamed(publication), let root = publication.records.first,
          let identifier = publication.identifier
        else { return nil }
        return try change.record(root.kind, identified: identifier)
      }, read: { originals.publication($0.content, of: $1) }, isSame: originals.isSame)
  }

  func load(
    _ file: InputFile, _ loader: PublicationLoader, _ pass: inout PublicationPass
  ) throws {
    let (problems, count) = try pass.load(file, loader) { [today] sink in
      let reader = IATIReader(file.source, IATIKeys(named: Reading.key), today: today)
      try reader.read(file.open(), onFile: sink.begin, each: sink.take)
      return (reader.problems, reader.problemCount)
    }
    pass.isTaken = pass.isTaken && !problems.contains { $0.fault.gravity < 0 }
    pass.problems += problems.map { PublicationReport.Problem($0, file: file.name) }
    pass.count += count
    pass.isIncomplete = pass.isIncomplete || problems.contains { $0.fault.gravity == 0 }
  }
}
