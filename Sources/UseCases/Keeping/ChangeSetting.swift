package import Domain
package import Persistence
import Reporting

/// Says what holds for the whole register.
package struct ChangeSetting: Action {
  /// The setting, by the name that people type or the one that the register keeps.
  package var name: String
  /// What it is from now on, as it was typed; nil takes the setting away.
  package var value: String?

  package init(_ name: String, to value: String?) {
    self.name = name
    self.value = value
  }

  package var command: String { CommandLineText.of("set", name, value ?? "--none") }

  package func check(for caller: Caller) throws { _ = try Self.setting(name) }

  package func perform(in change: Change, for caller: Caller) throws {
    let setting = try Self.setting(name)
    try change.set(setting, to: value.map { try kept($0, setting, change, caller) })
  }

  /// - Throws: ``RequestError/notAWord(_:of:_:)`` for a name that no setting has.
  package static func setting(_ name: String) throws -> Setting {
    guard let setting = Setting.allCases.first(where: { $0.typed == name || $0.rawValue == name })
    else { throw RequestError.notAWord(name, of: "set", Setting.allCases.map(\.typed)) }
    return setting
  }

  /// What a person typed, in the form in which it is kept.
  private func kept(
    _ text: String, _ setting: Setting, _ change: Change, _ caller: Caller
  ) throws -> String {
    switch setting {
    case .language: Language(code: text)?.rawValue ?? text
    case .books:
      try change.reference(of: References(change, caller).find(text, [.organisation])).description
    case .asOf: try caller.date(text).last?.description ?? text
    case .thresholds: Thresholds(text, over: try change.thresholds())?.description ?? text
    default: text
    }
  }
}
