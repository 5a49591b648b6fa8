/// What must hold for every setting, whoever sets it.
extension Setting {
  /// A value in the spelling in which the register keeps it.
  ///
  /// - Throws: ``SettingError`` where no register can have the value.
  package func kept(_ text: String) throws(SettingError) -> String {
    guard let kept = spelled(text) else { throw SettingError(self, text) }
    return kept
  }

  /// Checks a value against what stands in the register.
  package func check(_ text: String, in register: some RegisterLookup) throws {
    _ = try kept(text)
    switch self {
    case .books:
      let id = try register.lookUp(try Reference(text))
      guard let id, try register.kind(of: id) == .organisation else {
        throw SettingError(self, text)
      }
    case .timeZone:
      guard register.knowsTimeZone(text) else { throw SettingError(self, text) }
    default: break
    }
  }

  private func spelled(_ text: String) -> String? {
    switch self {
    case .timeZone: Self.canNameTimeZone(text) ? text : nil
    case .books: (try? Reference(text)).map(\.description)
    case .language: Self.languages.contains(text) ? text : nil
    case .notice: text
    case .asOf: Day(text)?.description
    case .weekend: WorkCalendar.weekend(text).map { _ in text.lowercased() }
    case .maskChildren, .maskOthers: Self.number(text, 0...Self.highestMask)
    case .evidenceLimit: Self.number(text, 0...Self.highestEvidenceLimit)
    case .currency: Currency(text.uppercased())?.code
    case .thresholds: Thresholds(text).map { _ in text }
    }
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) -> String? {
    Int(text).flatMap { range.contains($0) ? "\($0)" : nil }
  }

  /// Whether a text can be the name of a time zone: one that a register names is looked for in a folder of the
  /// system, and must not lead out of it.
  package static func canNameTimeZone(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix("/") && !text.contains("..")
      && text.utf8.allSatisfy { sign in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= sign | 0x20
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= sign || "/_+-".utf8.contains(sign)
      }
  }
}
