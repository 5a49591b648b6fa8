/// A value in a changeset: its type, and the bytes behind its length.
struct ChangesetValue {
  /// What stands in place of a value that did not change.
  static let none: UInt8 = 0
  static let integer: UInt8 = 1
  static let real: UInt8 = 2
  static let text: UInt8 = 3
  static let blob: UInt8 = 4
  static let null: UInt8 = 5

  let type: UInt8
  let content: UnsafeRawBufferPointer

  /// The value by itself.
  var whole: SQLValue {
    switch type {
    case Self.integer: .integer(Int64(bitPattern: number))
    // SQLite takes what is no number for no value.
    case Self.real: Double(bitPattern: number).isNaN ? .null : .real(Double(bitPattern: number))
    case Self.text: .text(String(decoding: content, as: UTF8.self))
    case Self.blob: .blob(Array(content))
    default: .null
    }
  }

  /// The eight bytes of a number.
  var number: UInt64 { UInt64(bigEndian: content.loadUnaligned(as: UInt64.self)) }
}
