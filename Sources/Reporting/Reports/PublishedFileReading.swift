/// How a published file was read.
package struct PublishedFileReading: Sendable {
  package enum Standard: String, CaseIterable, Sendable {
    case iati, threeSixtyGiving
  }

  /// The name of the file.
  package var file: String
  package var standard: Standard
  /// The version of the standard that it states.
  package var version: String?
  /// How many activities and organisations, or grants, it has.
  package var entries: Int
  /// Whether its entries are organisations, of IATI.
  package var isOfOrganisations = false
  /// The sheet of a workbook that was read.
  package var sheet: String?
  /// Further sheets that say more of the same grants.
  package var furtherSheets: [String] = []
  package var otherSheets: [String] = []
  /// Of JSON that is not in UTF-8, as the standard has it.
  package var encoding: String?

  package init(_ file: String, _ standard: Standard, version: String? = nil, entries: Int) {
    (self.file, self.standard, self.version, self.entries) = (file, standard, version, entries)
  }

  /// `Read: mali.xml as IATI 1.05, brought to 2.03; 3 activities.`
  var wording: Wording { Wording { words($0) } }

  private func words(_ language: Language) -> String {
    var parts = [form(language)]
    if let sheet { parts.append(Phrases.sheetRead([sheet] + furtherSheets)(language)) }
    if let encoding { parts.append(Phrases.encodingRead(encoding)(language)) }
    return Phrases.fileRead(file, language.commas(parts), counted(entries)(language))(language)
  }

  private func counted(_ count: Int) -> Wording {
    if isOfOrganisations { return Phrases.organisationsRead(count) }
    return standard == .iati ? Phrases.activitiesRead(count) : Phrases.grantsRead(count)
  }

  private func form(_ language: Language) -> String {
    guard standard == .iati else {
      return "360Giving" + (version.map { " \($0)" } ?? "")
    }
    guard let version else { return "IATI (\(Phrases.noVersion(language)))" }
    return version.hasPrefix("1")
      ? "IATI \(version) (\(Phrases.broughtTo203(language)))" : "IATI \(version)"
  }
}

extension Phrases {
  static let noVersion = Wording(
    en: "no version stated", fr: "version non précisée", ar: "دون ذكر الإصدار",
    az: "versiya göstərilməyib")
  static let broughtTo203 = Wording(
    en: "brought to 2.03", fr: "porté à 2.03", ar: "حُوّل إلى 2.03", az: "2.03-ə gətirilib")

  static func fileRead(_ file: String, _ form: String, _ entries: String) -> Wording {
    Wording(
      en: "Read: '\(file)' as \(form); \(entries).",
      fr: "Lu : « \(file) » comme \(form) ; \(entries).",
      ar: "قُرئ «\(file)» على أنه \(form)؛ \(entries).",
      az: "Oxunub: “\(file)” \(form) kimi; \(entries).")
  }

  static func sheetRead(_ names: [String]) -> Wording {
    Wording { language in
      let list = names.map(language.quoted).joined(separator: " + ")
      return switch language {
      case .en: "sheet \(list)"
      case .fr: "feuille \(list)"
      case .ar: "الورقة \(list)"
      case .az: "vərəq \(list)"
      }
    }
  }

  static func encodingRead(_ name: String) -> Wording {
    Wording(
      en: "encoding \(name)", fr: "encodage \(name)", ar: "الترميز \(name)",
      az: "kodlaşdırma \(name)")
  }

  static func grantsRead(_ count: Int) -> Wording {
    .count(
      count, en: ("grant", "grants"), fr: ("subvention", "subventions"),
      ar: ("منحة واحدة", "منحتان", "منح", "منحة", "منحة"), az: "qrant")
  }
}
