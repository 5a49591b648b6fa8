package import Persistence

/// Something of the register that is written in a form of other people, as it comes.
package protocol ExportRequest: Codable, Sendable {
  /// Whether nothing that was written counts when it throws at the end.
  static var isWholeOrNothing: Bool { get }

  /// Writes it.
  ///
  /// - Returns: How many records were written, and which not whole.
  func write(
    _ register: Reading, for caller: Caller, to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported
}

/// What came of an export.
package struct Exported: Sendable {
  /// How many records were written.
  package var count: Int
  /// The references of records with a text that was cut, because a cell cannot hold it.
  package var cut: [String] = []

  package init(_ count: Int = 0) { self.count = count }
}

extension ExportRequest {
  package static var isWholeOrNothing: Bool { false }
}

extension Session {
  /// Writes something of the register, out of one state of it.
  ///
  /// - Returns: How many records were written, and which not whole.
  /// - Throws: ``RequestError``, ``RegisterError``, and what `sink` throws.
  package func export(_ export: some ExportRequest, to sink: @escaping ([UInt8]) throws -> Void)
    throws
    -> Exported
  {
    try read { try export.write($0, for: caller, to: sink) }
  }
}
