import XML

/// What the styles of a workbook say of its numbers: which of them are days.
struct CellStyles {
  /// Whether a number is a day, by the number of its style.
  private(set) var isDay: [Bool] = []

  init() {}

  init(_ next: () throws -> [UInt8]?) throws {
    var formats: [Int: Bool] = [:]
    var styles: [Int] = []
    var isCellFormat = false
    let part = PartReader(
      "xl/styles.xml",
      onStart: { tag in
        let format = tag.attributes[local: "numFmtId"].flatMap { Int($0) }
        switch tag.name.local {
        case "numFmt":
          let code = tag.attributes[local: "formatCode"] ?? ""
          if let format { formats[format] = Self.showsDay(code) }
        case "cellXfs": isCellFormat = true
        case "xf": if isCellFormat { styles.append(format ?? 0) }
        default: break
        }
      },
      onEnd: { name in
        if case "cellXfs" = name.local { isCellFormat = false }
      })
    try part.read(next)
    // Built-in formats with a day in them: ISO/IEC 29500-1, 18.8.30.
    isDay = styles.map {
      formats[$0]
        ?? ((14...17).contains($0) || $0 == 22 || (27...31).contains($0) || $0 == 36
          || (50...58).contains($0))
    }
  }

  /// Whether a format code shows a day or a month: letters outside quotes, brackets and escapes.
  static func showsDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if letter == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if letter == "\\" || letter == "_" || letter == "*" {
        isEscaped = true
      } else if letter == "[" {
        isBracketed = true
      } else if letter == "]" {
        isBracketed = false
      } else if !isBracketed,
        letter == "d" || letter == "y" || letter == "j" || letter == "a" && code.contains("aa")
      {
        return true
      }
    }
    return false
  }
}
