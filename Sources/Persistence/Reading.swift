package import Domain

/// One state of the register, to be questioned.
package class Reading {
  let connection: Connection
  /// The language in which names are wanted where they exist in it, BCP 47.
  let language: String?
  /// The past that is looked at; nil in the present.
  let past: Past?
  /// Whether a name that does not exist in it is marked with its own language.
  let marksLanguages: Bool
  /// The records below the record that was last looked at, by kind.
  var membersBelow: (id: RecordID, withDeliveries: Bool, byKind: [String: [RecordID]])?
  /// Whether they stay as they are while they are asked for again.
  var keepsMembers: Bool { true }

  init(_ connection: Connection, as viewer: Viewer = Viewer(), past: Past? = nil) {
    self.connection = connection
    self.past = past
    language = viewer.language
    marksLanguages = viewer.marksLanguages
  }

  /// The days of periods, where they are kept in step with what is written; nil where nothing is.
  var periodDays: PeriodDays? { nil }

  /// The periods that were settled by the change that is being made.
  package var justSettled: Set<RecordID> { [] }

  /// Whether the register has a layout of before entries were sealed: nobody vouches for what was erased.
  var isUnsealed: Bool { connection.isUnsealed }

  /// Sees that the list of deadlines and the sums are those of the time that is looked at, before they
  /// are asked.
  func needDeadlines() throws { try past?.needDeadlines() }

  /// A name that does not exist in the language that is wanted.
  func marked(_ name: String, in language: String?) -> String {
    marksLanguages ? TextLanguage.marked(name, in: language, wanted: self.language) : name
  }

  /// The name of a record in the language that is wanted; nil when it has none in it.
  func translatedTitle(of id: RecordID) throws -> String? {
    guard let language else { return nil }
    return try connection.first(
      """
      SELECT text FROM narrative
      WHERE record = ? AND field = 'title' AND ordinal = 0 AND language = ?
      """, [SQLValue(id), .text(language)]
    ) { $0.text(0) }
  }

  /// What a setting was set to; nil when it was not, or to what no register can have.
  package func setting(_ setting: Setting) throws -> String? {
    try keptSetting(setting).flatMap { try? setting.kept($0) }
  }

  /// What the file has for a setting, whatever it is.
  func keptSetting(_ setting: Setting) throws -> String? {
    try connection.first("SELECT value FROM setting WHERE name = ?", [.text(setting.rawValue)]) {
      $0.text(0)
    }
  }

  /// The kind of the record with this key; nil for the root and for what is not there.
  package func kind(of id: RecordID) throws -> Kind? {
    if id == .root { return nil }
    return try connection.first("SELECT kind FROM record WHERE id = ?", [SQLValue(id)]) {
      Kind(rawValue: $0.text(0))
    }.flatMap { $0 }
  }
}
