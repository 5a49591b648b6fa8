import Domain
import Exchange
package import Persistence
import Reporting

/// Writes projects, or organisations, as a file of the IATI Standard.
package struct ExportIATI: ExportRequest {
  package static let isWholeOrNothing = true

  /// Projects, or organisations, or the source that they were read from; all that can be published when empty.
  package var references: [String]

  package init(_ references: [String] = []) {
    self.references = references
  }

  /// What is to be written.
  private struct Selection {
    var kind: Kind
    var ids: [RecordID]
  }

  package func write(
    _ register: Reading, for caller: Caller, to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported {
    let selection = try selection(register, caller)
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
    var writer = IATIFileWriter(to: sink)
    writer.begin(selection.kind, export, like: try onlyFile(of: selection, register))
    for id in selection.ids {
      let published = try register.published(id)
      let entry = try export.entry(published.records, original: published.original?.content)
      guard let entry else {
        throw RegisterError.malformedRow(
          table: "original", column: "content",
          record: try register.reference(of: id).description, value: "")
      }
      try writer.write(entry)
    }
    try writer.end()
    try checkNothingMissing(export, register)
    return Exported(selection.ids.count)
  }

  /// The file that all were read from, as it was published; nil where they come from several or none.
  private func onlyFile(of selection: Selection, _ register: Reading) throws -> [UInt8]? {
    let sources = try register.sources(of: selection.ids)
    return sources.count == 1 ? try register.original(of: sources[0])?.content : nil
  }

  private func publisher(_ register: Reading) throws -> Record? {
    guard let books = try register.setting(.books), let reference = try? Reference(books),
      let id = try register.lookUp(reference)
    else { return nil }
    return try register.record(id)
  }

  // MARK: What is written

  private func selection(_ register: Reading, _ caller: Caller) throws -> Selection {
    guard !references.isEmpty else {
      let projects = try register.publishable(.project)
      if !projects.isEmpty { return Selection(kind: .project, ids: projects) }
      return Selection(kind: .organisation, ids: try register.publishable(.organisation))
    }
    var selection: Selection?
    for text in references {
      let own = try named(try References(register, caller).find(text), register)
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
      guard try register.record(id)[ProjectField.unpublished] != true else {
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
        let isRegister = missing.record == .root
        return (
          path: isRegister ? "" : try register.reference(of: missing.record).description,
          what: missing.what
        )
      })
  }
}
