import CSQLiteSession
import Domain
import Foundation
import Testing

@testable import grants

/// A record as it can be brought to a register in each way.
struct Offer {
  var kind: Kind
  var reference: String
  var title: String?
  var fields: [(name: String, text: String)]

  init(_ kind: Kind, _ reference: String, _ fields: KeyValuePairs<String, String> = [:]) {
    self.kind = kind
    self.reference = reference
    title = kind.hasName ? "T" : nil
    self.fields = fields.map { ($0.key, $0.value) }
  }
}

/// The ways in which a record can come into a register.
enum WayIn: String, CaseIterable {
  case add, file, table

  /// Offers a record to the register of a workplace.
  func offer(_ offer: Offer, to place: Workplace) throws -> Workplace.Outcome {
    switch self {
    case .add:
      let title = offer.title.map { [$0] } ?? []
      // '--by' says who makes the change.
      let fields = offer.fields.flatMap { ["--set", "\($0.name)=\($0.text)"] }
      return place.run(["add", offer.kind.rawValue, offer.reference] + title + fields)
    case .file:
      try place.put(Self.file([offer]), "offer.json")
      return place.run("import", "offer.json")
    case .table:
      let columns =
        [("reference", offer.reference)] + (offer.title.map { [("title", $0)] } ?? [])
        + offer.fields.map { ($0.name, $0.text) }
      let cells = columns.map { "\"\($0.1.replacing("\"", with: "\"\""))\"" }
      try place.put(
        "\(columns.map { "x-" + $0.0 }.joined(separator: ","))\n\(cells.joined(separator: ","))\n",
        "offer.csv")
      return place.run(
        ["import", "offer.csv", "--as", offer.kind.rawValue, "--add", "--update"]
          + columns.flatMap { ["--map", "x-\($0.0)=\($0.0)"] })
    }
  }

  /// A register file with some records.
  static func file(_ offers: [Offer], settings: KeyValuePairs<String, String> = [:]) -> String {
    let records = offers.map { offer in
      let title = offer.title.map { ", \"title\": \(quoted($0))" } ?? ""
      let fields = offer.fields.map { name, text in
        ", \(quoted(name)): \(value(text, offer.kind.field(name)?.shape))"
      }
      return """
        {"kind": "\(offer.kind.rawValue)", "reference": "\(offer.reference)"\(title)\(fields.joined())}
        """
    }
    let settings = settings.map { "\(quoted($0.key)): \(quoted($0.value))" }
    return """
      {"format": "grants-register", "version": 1,
       "settings": {\(settings.joined(separator: ", "))},
       "records": [\(records.joined(separator: ",\n"))]}
      """
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static func value(_ text: String, _ shape: Field.Shape?) -> String {
    switch shape {
    case .integer: text
    case .flag: text == "yes" ? "true" : "false"
    case .counts:
      "{"
        + text.split(separator: ",").map { part in
          let pair = part.split(separator: "=")
          return "\(quoted(String(pair[0]))): \(pair[1])"
        }.joined(separator: ", ") + "}"
    default: quoted(text)
    }
  }
}

extension Workplace {
  /// Writes a file into the folder.
  func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Writes into the register behind the program's back, past the conditions of columns.
  func smuggle(_ sql: String) throws {
    var connection: OpaquePointer?
    try #require(
      sqlite3_open_v2(path("grants.sqlite"), &connection, SQLITE_OPEN_READWRITE, "unix")
        == SQLITE_OK)
    defer { sqlite3_close(connection) }
    var message: UnsafeMutablePointer<CChar>?
    let code = sqlite3_exec(
      connection, "PRAGMA ignore_check_constraints = ON; " + sql, nil, nil, &message)
    let said = message.map { String(cString: $0) } ?? ""
    try #require(code == SQLITE_OK, "\(said)")
  }

  /// All that stands in the register, and its history.
  func content() -> String { run("export").output + run("history", "--limit", "100000").output }
}
