/// Checks a file of the standard as it is read: well-formed XML, its schema, the codes of the
/// standard's lists, and the standard's rules.
///
/// What is found carries the number, the severity and the category that the standard's own validator
/// gives it. Memory stays the same however long the file is; only the largest entry counts.
public final class IATIChecker {
  /// What a checked file is.
  public struct Summary: Hashable, Sendable {
    /// What the file is about; nil for a file that is not of the standard.
    public internal(set) var kind: IATIKind?
    /// The version that it states.
    public internal(set) var statedVersion: String?
    /// The version by which it was checked.
    public internal(set) var version: IATIVersion?
    /// How many activities or organisations were read.
    public internal(set) var entries = 0
    /// Whether code lists and rules were looked at as well: they are those of 2.03 and say nothing of
    /// 1.0x.
    public internal(set) var hasRules = false

    /// A file of which nothing is known yet.
    public init() {}
  }

  private let now: Int64
  private let report: (IATIFinding) -> Void

  /// - Parameters:
  ///   - now: Milliseconds since 1970 (UTC): what is later lies in the future.
  ///   - report: Takes the findings, those of one entry in the order of their lines.
  public init(now: Int64, report: @escaping (IATIFinding) -> Void) {
    self.now = now
    self.report = report
  }

  /// Checks a whole file.
  ///
  /// - Parameter next: Answers the next piece, nil at the end.
  /// - Returns: What the file is, as far as it could be read.
  public func check(_ next: () throws -> [UInt8]?) throws -> Summary {
    var document = CheckedDocument(now: now, FindingLog(report))
    try withUnsafeMutablePointer(to: &document) { document in
      let parser = DocumentParser(for: document)
      do {
        while let piece = try next() { try parser.feed(piece, isLast: false) }
        try parser.feed([], isLast: true)
      } catch let fault as DocumentFault {
        document.pointee.tell(fault)
      }
      document.pointee.finish()
    }
    return document.summary
  }
}
