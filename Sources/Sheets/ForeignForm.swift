/// A kind of file that people send instead of a table, known by its first bytes.
package enum ForeignForm: String, CaseIterable, Sendable {
  case pdf, wordDocument, slides, openDocument, binaryWorkbook, archive, picture, webPage, richText
  case database

  /// The form that a file begins like; nil for what may be a table.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: Array("SQLite format 3".utf8)) {
      self = .database
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
      || bytes.starts(with: [0xFF, 0xD8, 0xFF])
      || bytes.starts(with: Array("GIF8".utf8)) || bytes.starts(with: Array("RIFF".utf8))
      || bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
    {
      self = .picture
    } else if [[0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF]].contains(where: {
      bytes.starts(with: $0)
    }) {
      self = .archive
    } else {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = String(
        decoding: (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...])
          .drop { $0 <= 0x20 }.prefix(64), as: UTF8.self
      ).lowercased()
      if text.hasPrefix("%pdf-") {
        self = .pdf
      } else if text.hasPrefix("{\\rtf") {
        self = .richText
      } else if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") {
        self = .webPage
      } else {
        return nil
      }
    }
  }

  /// The form that an archive has by the parts in it.
  init(parts: some Collection<String>) {
    if parts.contains("word/document.xml") {
      self = .wordDocument
    } else if parts.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if parts.contains("ppt/presentation.xml") {
      self = .slides
    } else if parts.contains("content.xml"), parts.contains("mimetype") {
      self = .openDocument
    } else {
      self = .archive
    }
  }
}
