import Domain
import Exchange
import JSON
import Persistence
import Reporting

/// The grants of a register, one after the other, as often as they are asked for.
struct GivingGrants {
  let ids: [RecordID]
  let export: GivingExport
  private let register: Reading

  init(_ register: Reading, _ ids: [RecordID]) throws {
    self.register = register
    self.ids = ids
    let keys = IATIKeys(named: Reading.key)
    let grants = GivingOriginals(keys)
    let activities = IATIOriginals(keys)
    let parties = IATIParties { id in
      try register.kind(of: id) == nil ? nil : try register.record(id)
    } original: { id in
      guard let original = try register.original(of: id), let kind = try register.kind(of: id)
      else { return nil }
      guard var named = grants.named(original.content, id, kind) else {
        return activities.named(original.content, id, kind)
      }
      // Its city may be one that the register had before.
      if let city = named[OrganisationField.city], try register.kind(of: city) == nil,
        let own = try register.record(id)[OrganisationField.city],
        try register.record(own).title == grants.city(original.content)
      {
        named.values["city"] = .reference(own)
      }
      return named
    }
    export = GivingExport(keys, parties) { records in
      try register.entries(about: records, limit: 1).first.map { HistoryReport.time($0.at) }
    }
  }

  func forEach(_ body: (JSONNode) throws -> Void) throws {
    for id in ids {
      let published = try register.grant(id)
      guard
        let grant = try export.grant(published.records, original: published.original?.content)
      else {
        throw RegisterError.malformedRow(
          table: "original", column: "content",
          record: try register.reference(of: id).description, value: "")
      }
      try body(grant)
    }
  }

  func columns() throws -> GivingColumns {
    var columns = GivingColumns()
    try forEach { columns.note($0) }
    columns.arrange()
    return columns
  }

  /// What stands in the file beside the grants: as it was, when all come from one.
  func package() throws -> [(name: String, value: JSONNode)] {
    let sources = try register.sources(of: ids)
    let isOne = sources.count == 1
    return export.package(isOne ? try register.original(of: sources[0])?.content : nil)
  }
}
