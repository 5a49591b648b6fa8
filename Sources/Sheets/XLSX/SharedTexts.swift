import XML

/// The words that the cells of a workbook share.
enum SharedTexts {
  /// Every shared text, in order.
  ///
  /// - Throws: ``SheetError/tooLarge(part:bytes:)`` beyond ``WorkbookReader/sharedTextLimit``.
  static func read(_ name: String, _ next: () throws -> [UInt8]?) throws -> [SheetCell] {
    var texts: [SheetCell] = []
    var current: [UInt8] = []
    var isText = false
    var phonetic = 0
    var size = 0
    let part = PartReader(
      name,
      onStart: { tag in
        switch tag.name.local {
        case "si": current.removeAll(keepingCapacity: true)
        case "rPh": phonetic += 1
        case "t": isText = phonetic == 0
        default: break
        }
      },
      onEnd: { element in
        switch element.local {
        case "t": isText = false
        case "rPh": phonetic -= 1
        case "si":
          texts.append(CellText.cell(current))
          size += current.count + 32
          if size > WorkbookReader.sharedTextLimit {
            throw SheetError.tooLarge(part: name, bytes: WorkbookReader.sharedTextLimit)
          }
        default: break
        }
      },
      onText: { text in
        guard isText else { return }
        current += text.bytes
        if current.count > CSVReader.rowLimit {
          throw SheetError.tooLarge(part: name, bytes: CSVReader.rowLimit)
        }
      })
    try part.read(next)
    return texts
  }
}

/// Words of a workbook as cells.
enum CellText {
  /// The cell that holds these letters, without the blanks around them.
  static func cell(_ bytes: [UInt8]) -> SheetCell {
    guard let from = bytes.firstIndex(where: { $0 > 0x20 }),
      let to = bytes.lastIndex(where: { $0 > 0x20 })
    else { return .empty }
    let text = String(decoding: bytes[from...to], as: UTF8.self)
    let mayBeEscaped = bytes.count > 6 && bytes.contains(UInt8(ascii: "_"))
    return .text(mayBeEscaped ? unescaped(text) : text)
  }

  /// Excel writes a control character in a text as `_x000D_`; line breaks come back, others go.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      let code = rest[start.upperBound...].prefix(5)
      guard code.count == 5, code.last == "_", let number = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(number)
      else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      result += rest[..<start.lowerBound]
      if number >= 0x20 || number == 10 { result.unicodeScalars.append(scalar) }
      rest = rest[code.endIndex...]
    }
    return result + rest
  }
}

extension Substring {
  /// Where `word` stands first.
  fileprivate func firstRange(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
