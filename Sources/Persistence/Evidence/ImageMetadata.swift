/// Takes out of a picture what says where and by whom it was made.
enum ImageMetadata {
  /// The picture without its metadata; any other file as it is.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return withoutJPEGMetadata(bytes) ?? bytes }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return withoutPNGMetadata(bytes) ?? bytes
    }
    return bytes
  }

  /// A JPEG file without its application segments 1 to 15 (Exif, XMP, IPTC) and its comments; the
  /// colour profile (segment 2) and Adobe's colour transform (segment 14) stay, they change the look.
  private static func withoutJPEGMetadata(_ bytes: [UInt8]) -> [UInt8]? {
    var kept = Array(bytes[0..<2])
    var position = 2
    while position + 4 <= bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xDA {
        kept += bytes[position...]
        return kept
      }
      let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      let end = position + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      let isMetadata =
        (0xE1...0xEF).contains(marker) && marker != 0xE2 && marker != 0xEE || marker == 0xFE
      if !isMetadata { kept += bytes[position..<end] }
      position = end
    }
    return nil
  }

  /// A PNG file without its texts, times and Exif data.
  private static func withoutPNGMetadata(_ bytes: [UInt8]) -> [UInt8]? {
    let dropped: Set<String> = ["eXIf", "tEXt", "iTXt", "zTXt", "tIME"]
    var kept = Array(bytes[0..<8])
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      if !dropped.contains(name) { kept += bytes[position..<end] }
      position = end
      if name == "IEND" { return kept }
    }
    return nil
  }
}
