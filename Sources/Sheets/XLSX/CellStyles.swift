import XML

/// What the styles of a workbook say of its numbers: which of them are days, months or per cent.
struct CellStyles {
  /// What a number format shows of a number.
  enum Shown {
    case number, percent, day, month, year
  }

  /// What is shown, by the number of the style.
  private var styles: [Shown] = []

  init() {}

  init(name: String, _ next: () throws -> [UInt8]?) throws {
    var formats: [Int: Shown] = [:]
    var numbers: [Int] = []
    // The formats of conditional styles (dxfs) have numbers of their own.
    var section = ""
    let part = PartReader(
      name,
      onStart: { tag in
        let format = tag.attributes[local: "numFmtId"].flatMap { Int($0) }
        switch tag.name.local {
        case "numFmts": section = "numFmts"
        case "cellXfs": section = "cellXfs"
        case "numFmt" where section == "numFmts":
          if let format { formats[format] = Self.shown(tag.attributes[local: "formatCode"] ?? "") }
        case "xf" where section == "cellXfs": numbers.append(format ?? 0)
        default: break
        }
      },
      onEnd: { name in
        if case "numFmts" = name.local { section = "" }
        if case "cellXfs" = name.local { section = "" }
      })
    try part.read(next)
    styles = numbers.map { formats[$0] ?? Self.builtIn($0) }
  }

  /// What a style shows; a number where there is no such style.
  func shown(_ style: Int) -> Shown { styles.indices.contains(style) ? styles[style] : .number }

  /// The formats that every workbook has: ISO/IEC 29500-1, 18.8.30.
  private static func builtIn(_ number: Int) -> Shown {
    switch number {
    case 9, 10: .percent
    case 17: .month
    case 14...16, 22, 27...31, 36, 50...58: .day
    default: .number
    }
  }

  /// What a format code shows, by the letters outside quotes, brackets and escapes of its first section.
  static func shown(_ code: String) -> Shown {
    let letters = letters(code)
    let isDay = letters.contains("d") || letters.contains("j") || letters.contains("aa")
    if isDay { return .day }
    if letters.contains("y") { return letters.contains("m") ? .month : .year }
    let isTime = letters.contains("h") || letters.contains("s")
    let isNumber = letters.contains { "0#?".contains($0) }
    if letters.contains("m"), !isTime, !isNumber { return .month }
    return letters.contains("%") ? .percent : .number
  }

  private static func letters(_ code: String) -> String {
    var letters = ""
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
      } else if !isBracketed {
        if letter == ";" { break }
        letters.append(letter)
      }
    }
    return letters == "general" || letters == "standard" ? "" : letters
  }
}
