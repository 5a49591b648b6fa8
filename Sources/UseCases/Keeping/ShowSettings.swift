package import Domain
package import Persistence

/// What holds for the whole register.
package struct ShowSettings: Query {
  /// The setting that is asked about, by the name that people type; all when nil.
  package var name: String?

  package init(_ name: String? = nil) {
    self.name = name
  }

  /// - Returns: The settings in their usual order; nil for one that was not set.
  package func answer(from register: Reading, for caller: Caller) throws -> [(Setting, String?)] {
    let settings = try register.settings()
    let asked = try name.map { [try ChangeSetting.setting($0)] } ?? Setting.allCases
    return asked.map { ($0, settings[$0]) }
  }

  package func scope(for caller: Caller) throws -> ReadingScope { .settings }
}
