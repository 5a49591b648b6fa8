package import Domain
import Exchange
import JSON
package import Persistence
import Reporting
import Sheets

/// Files of the 360Giving Data Standard: packages of JSON, CSV and workbooks.
package struct GivingFiles: PublishedForm {
  private let today: Day
  private let request: TableRequest

  package init(today: Day, _ request: TableRequest) {
    self.today = today
    self.request = request
  }

  /// The word for grants where a kind of records or a form is asked for.
  package static let word = "360giving"

  /// Whether a file is one of grants, by what is in it.
  ///
  /// - Parameter isMapped: Whether somebody said what the columns of a table are.
  package static func reads(_ file: InputFile, _ request: TableRequest, isMapped: Bool) throws
    -> Bool
  {
    let beginning = try beginning(file)
    if GivingPackage.begins(beginning) { return true }
    guard !isMapped, !isJSON(beginning) else { return false }
    return (try? GivingSheet.find(in: file, request)) != nil
  }

  /// The first letters of a file, without a byte order mark.
  private static func beginning(_ file: InputFile) throws -> [UInt8] {
    let bytes = try file.beginning(65_536)
    var pieces = [bytes]
    let encoding = try TextEncoding.detect { pieces.popLast() }
    pieces = [bytes]
    return try encoding.decoded { pieces.popLast() }() ?? []
  }

  private static func isJSON(_ beginning: [UInt8]) -> Bool {
    let first = beginning.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  package func loader(_ change: Change, _ mode: TableMode) throws -> PublicationLoader {
    let keys = IATIKeys(named: Reading.key)
    let originals = GivingOriginals(keys)
    return try PublicationLoader(
      change, mode, mapping: GivingMapping.version,
      known: { publication in
        guard keys.isNamed(publication), let root = publication.records.first,
          let identifier = publication.identifier, try change.kind(of: root.id) != .agreement
        else { return nil }
        return try change.record(.agreement, identified: identifier)
      }, read: { originals.publication($0.content, of: $1) }, isSame: originals.isSame)
  }

  package func load(
    _ file: InputFile, _ loader: PublicationLoader, _ answer: inout ImportPublications.Answer
  ) throws {
    let problems: [GivingProblem]
    let count: Int
    do {
      let reading: PublishedFileReading
      (problems, count, reading) = try answer.load(file, loader) { [self] sink in
        let reader = GivingReader(file.source, IATIKeys(named: Reading.key), today: today)
        var reading = try read(file, reader, sink)
        (reading.entries, reading.version) = (reader.count, reader.version)
        if reader.count == 0, reader.problemCount == 0 {
          throw RequestError.nothingPublished(file.path, isIATI: false)
        }
        return (reader.problems, reader.problemCount, reading)
      }
      answer.files.append(reading)
    } catch let error as JSONError {
      throw RequestError.publicationUnreadable([PublicationProblem(.json(error), in: file.name)])
    } catch let error as SheetError {
      throw RequestError.sheet(file.path, error)
    }
    answer.problems += problems.map { PublicationProblem(.giving($0), in: file.name) }
    answer.count += count
    answer.isIncomplete = answer.isIncomplete || problems.contains { $0.fault.gravity == 0 }
  }

  private func read(
    _ file: InputFile, _ reader: GivingReader, _ sink: PublicationSink
  ) throws -> PublishedFileReading {
    var reading = PublishedFileReading(file.name, .threeSixtyGiving, entries: 0)
    guard try !Self.isJSON(Self.beginning(file)) else {
      let encoding =
        try request.namedEncoding() ?? TextEncoding.detect(file.open())
      if encoding != .utf8 {
        reader.note(encoding: encoding.rawValue)
        reading.encoding = encoding.rawValue
      }
      try reader.read(
        json: { encoding.decoded(file.open()) }, onFile: sink.begin, each: sink.take)
      return reading
    }
    guard let sheet = try GivingSheet.find(in: file, request) else {
      throw RequestError.noGrants(file.path)
    }
    for name in sheet.others { reader.note(sheetNotRead: name) }
    try reader.read(
      sheet.table, try sheet.rows(of: sheet.name), further: try sheet.subsheets(),
      onFile: sink.begin, each: sink.take)
    reading.sheet = sheet.name
    reading.furtherSheets = sheet.further.map(\.name)
    reading.otherSheets = sheet.others
    return reading
  }
}
