import Domain
import Exchange
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases
import XML

/// Writes projects, or organisations, as a file of the IATI Standard.
struct IATIExportFile {
  private let session: CommandSession
  private let references: [String]
  private let output: (path: String?, force: Bool)

  init(_ session: CommandSession, _ references: [String], _ output: (path: String?, force: Bool)) {
    self.session = session
    self.references = references
    self.output = output
  }

  /// What is to be written.
  private struct Selection {
    var kind: Kind
    var ids: [RecordID]
  }

  func run() throws {
    guard let path = output.path, path != "-" else {
      // Nothing is written when something is missing, so it is made first.
      var pieces: [[UInt8]] = []
      _ = try session.register.read { try write($0) { pieces.append($0) } }
      for piece in pieces { session.context.console.write(piece) }
      return
    }
    var count = 0
    try Files.write(path, force: output.force) { sink in
      count = try session.register.read { try write($0, sink) }
    }
    session.confirm(Words.exported(count, path))
  }

  private func write(_ register: Reading, _ sink: @escaping ([UInt8]) throws -> Void) throws -> Int
  {
    let selection = try selection(register)
    let keys = IATIKeys(named: Reading.key)
    let originals = IATIOriginals(keys)
    let parties = IATIParties { id in
      try register.kind(of: id) == nil ? nil : try register.record(id)
    } original: { id in
      guard let original = try register.original(of: id), let kind = try register.kind(of: id)
      else { return nil }
      return originals.named(original.content, id, kind)
    }
    let export = IATIExport(keys, parties, publisher: try publisher(register))
    var writer = XMLWriter(to: sink)
    try begin(&writer, export, selection, register)
    for id in selection.ids {
      let published = try register.published(id)
      switch try export.entry(published.records, original: published.original?.content) {
      case .asPublished(let tree): try writer.write(tree)
      case .made(let element, let comments): try writer.write(element, comments: comments)
      case nil:
        throw RegisterError.malformedRow(
          table: "original", column: "content",
          record: try register.reference(of: id).description, value: "")
      }
    }
    try writer.end()
    try checkNothingMissing(export, register)
    return selection.ids.count
  }

  /// The element around all others: as it was in the file, when all come from one.
  private func begin(
    _ writer: inout XMLWriter, _ export: IATIExport, _ selection: Selection, _ register: Reading
  ) throws {
    let name = selection.kind == .organisation ? "iati-organisations" : "iati-activities"
    var attributes = [(name: "version", value: IATIExport.version)]
    let sources = try register.sources(of: selection.ids)
    if sources.count == 1, let original = try register.original(of: sources[0]),
      let root = export.root(original.content)
    {
      root["version"] = IATIExport.version
      attributes = root.attributes
    }
    writer.begin(name, attributes)
  }

  private func publisher(_ register: Reading) throws -> Record? {
    guard let books = try register.setting(.books), let reference = try? Reference(books),
      let id = try register.lookUp(reference)
    else { return nil }
    return try register.record(id)
  }

  // MARK: What is written

  private func selection(_ register: Reading) throws -> Selection {
    guard !references.isEmpty else {
      let projects = try register.publishable(.project)
      if !projects.isEmpty { return Selection(kind: .project, ids: projects) }
      return Selection(kind: .organisation, ids: try register.publishable(.organisation))
    }
    var selection: Selection?
    for text in references {
      let own = try named(try References(register, session.caller).find(text), register)
      guard selection == nil || selection?.kind == own.kind else {
        throw RequestError.cannotShareAFile(text)
      }
      selection = Selection(kind: own.kind, ids: (selection?.ids ?? []) + own.ids)
    }
    return selection ?? Selection(kind: .project, ids: [])
  }

  private func named(_ id: RecordID, _ register: Reading) throws -> Selection {
    switch try register.kind(of: id) {
    case .project:
      guard try !register.record(id).flag("unpublished") else {
        throw RequestError.notForPublication(try register.reference(of: id).description)
      }
      return Selection(kind: .project, ids: [id])
    case .organisation: return Selection(kind: .organisation, ids: [id])
    case .source:
      let projects = try register.publishable(.project, from: id)
      return projects.isEmpty
        ? Selection(kind: .organisation, ids: try register.publishable(.organisation, from: id))
        : Selection(kind: .project, ids: projects)
    case let kind:
      throw RegisterError.wrongKind(
        try register.reference(of: id).description, is: kind ?? .project,
        expected: [.project, .organisation, .source])
    }
  }

  private func checkNothingMissing(_ export: IATIExport, _ register: Reading) throws {
    guard !export.missing.isEmpty else { return }
    throw RequestError.notPublishable(
      try export.missing.map { missing in
        let path =
          missing.record == .root ? "" : try register.reference(of: missing.record).description
        return IATIMissingWords.line(missing.what, path)
      })
  }
}
