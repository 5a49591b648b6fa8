import Domain

/// The objects of an SQLite file, by the words that databases have for them.
extension Phrases {
  /// `table city`, as a list has it.
  static func object(_ fault: SchemaFault) -> Wording {
    let name = fault.name
    let (fr, ar, az) =
      switch fault.type {
      case "table": ("table", "الجدول", "cədvəli")
      case "index": ("index", "الفهرس", "indeksi")
      case "view": ("vue", "العرض", "görünüşü")
      case "trigger": ("déclencheur", "المشغّل", "triggeri")
      default: (fault.type, fault.type, fault.type)
      }
    return Wording(
      en: "\(fault.type) \(name)", fr: "\(fr) \(name)", ar: "\(ar) \(name)",
      az: "\(name) \(az)")
  }

  /// `the table city`, within a sentence.
  static func theObject(_ fault: SchemaFault) -> Wording {
    let object = object(fault)
    let article =
      switch fault.type {
      case "table", "view": "la "
      case "trigger": "le "
      default: "l'"
      }
    return Wording { language in
      switch language {
      case .en: "the " + object.en
      case .fr: article + object.fr
      case .ar, .az: object(language)
      }
    }
  }
}
