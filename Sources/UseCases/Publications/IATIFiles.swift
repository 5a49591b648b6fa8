package import Domain
import Exchange
package import Persistence
import Reporting

/// Files of the IATI Standard.
package struct IATIFiles: PublishedForm {
  private let today: Day

  package init(today: Day) {
    self.today = today
  }

  /// Whether a file is XML: whether its first sign is `<`, or its name says so.
  package static func reads(_ file: InputFile) throws -> Bool {
    var beginning = try file.beginning(4096)[...]
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { beginning = beginning.dropFirst(3) }
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
      beginning = beginning.dropFirst(2).filter { $0 != 0 }[...]
    }
    // What is named like XML and is not is told so by the one who reads XML.
    return beginning.first { $0 > 0x20 } == UInt8(ascii: "<")
      || file.path.lowercased().hasSuffix(".xml")
  }

  package func loader(_ change: Change, _ mode: TableMode) throws -> PublicationLoader {
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

  package func load(
    _ file: InputFile, _ loader: PublicationLoader, _ answer: inout ImportPublications.Answer
  ) throws {
    let (problems, count, reading) = try answer.load(file, loader) { [today] sink in
      let reader = IATIReader(file.source, IATIKeys(named: Reading.key), today: today)
      try reader.read(file.open(), onFile: sink.begin, each: sink.take)
      if reader.ordinal == 0, reader.problemCount == 0 {
        throw RequestError.nothingPublished(file.path, isIATI: true)
      }
      var reading = PublishedFileReading(
        file.name, .iati, version: reader.version, entries: reader.ordinal)
      reading.isOfOrganisations = reader.isOfOrganisations
      return (reader.problems, reader.problemCount, reading)
    }
    answer.files.append(reading)
    answer.isTaken = answer.isTaken && !problems.contains { $0.fault.gravity < 0 }
    answer.problems += problems.map { PublicationProblem(.iati($0), in: file.name) }
    answer.count += count
    answer.isIncomplete = answer.isIncomplete || problems.contains { $0.fault.gravity == 0 }
  }
}
